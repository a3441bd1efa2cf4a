package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.sequence.RealDatabase;

class MariadbDeadLettersTest extends JdbcDeadLettersContract {

    MariadbDeadLettersTest() {
        super(RealDatabase.MARIADB);
    }
}
