package io.concordat.idempotency.sequence;

import io.concordat.idempotency.jdbc.Databases;

class PostgresqlSequenceGuardTest extends JdbcSequenceGuardContract {

    PostgresqlSequenceGuardTest() {
        super(Databases.POSTGRESQL);
    }
}
