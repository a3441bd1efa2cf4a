package io.concordat.idempotency.sequence;

class PostgresqlSequenceGuardTest extends JdbcSequenceGuardContract {

    PostgresqlSequenceGuardTest() {
        super(RealDatabase.POSTGRESQL);
    }
}
