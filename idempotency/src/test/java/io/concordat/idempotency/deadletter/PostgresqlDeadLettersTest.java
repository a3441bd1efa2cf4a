package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Databases;

class PostgresqlDeadLettersTest extends JdbcDeadLettersContract {

    PostgresqlDeadLettersTest() {
        super(Databases.POSTGRESQL);
    }
}
