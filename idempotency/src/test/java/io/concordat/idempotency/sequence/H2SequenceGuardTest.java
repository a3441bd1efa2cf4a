package io.concordat.idempotency.sequence;

import io.concordat.idempotency.jdbc.Databases;

class H2SequenceGuardTest extends JdbcSequenceGuardContract {

    H2SequenceGuardTest() {
        super(Databases.H2);
    }
}
