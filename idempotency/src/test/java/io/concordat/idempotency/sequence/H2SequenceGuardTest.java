package io.concordat.idempotency.sequence;

class H2SequenceGuardTest extends JdbcSequenceGuardContract {

    H2SequenceGuardTest() {
        super(RealDatabase.H2);
    }
}
