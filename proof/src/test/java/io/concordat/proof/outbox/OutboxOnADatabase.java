package io.concordat.proof.outbox;

import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An outbox in an empty database, new for each test, and somebody who receives. */
abstract class OutboxOnADatabase {

    JdbcConnectionPool pool;
    OutboxFixture fixture;
    final Receiver receiver = new Receiver();

    abstract JdbcConnectionPool database();

    @BeforeEach
    final void createOutbox() {
        pool = database();
        fixture = new OutboxFixture(pool);
    }

    @AfterEach
    final void closeConnections() {
        pool.dispose();
    }
}
