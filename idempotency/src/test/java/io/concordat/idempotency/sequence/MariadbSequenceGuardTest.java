package io.concordat.idempotency.sequence;

import io.concordat.idempotency.jdbc.Databases;

class MariadbSequenceGuardTest extends JdbcSequenceGuardContract {

    MariadbSequenceGuardTest() {
        super(Databases.MARIADB);
    }
}
