package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Databases;

class MariadbDeadLettersTest extends JdbcDeadLettersContract {

    MariadbDeadLettersTest() {
        super(Databases.MARIADB);
    }
}
