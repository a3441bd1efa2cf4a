package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.sequence.RealDatabase;

class PostgresqlDeadLettersTest extends JdbcDeadLettersContract {

    PostgresqlDeadLettersTest() {
        super(RealDatabase.POSTGRESQL);
    }
}
