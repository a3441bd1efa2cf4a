package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Databases;

class H2DeadLettersTest extends JdbcDeadLettersContract {

    H2DeadLettersTest() {
        super(Databases.H2);
    }
}
