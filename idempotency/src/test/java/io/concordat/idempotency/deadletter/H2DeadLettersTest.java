package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.sequence.RealDatabase;

class H2DeadLettersTest extends JdbcDeadLettersContract {

    H2DeadLettersTest() {
        super(RealDatabase.H2);
    }
}
