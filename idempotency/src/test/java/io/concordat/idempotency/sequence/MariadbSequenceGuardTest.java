package io.concordat.idempotency.sequence;

class MariadbSequenceGuardTest extends JdbcSequenceGuardContract {

    MariadbSequenceGuardTest() {
        super(RealDatabase.MARIADB);
    }
}
