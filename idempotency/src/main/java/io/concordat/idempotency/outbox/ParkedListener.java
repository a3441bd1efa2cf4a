package io.concordat.idempotency.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** Is offered every message that is parked, for example to keep it as a dead letter. */
@FunctionalInterface
public interface ParkedListener {

    /**
     * Takes note within the transaction that parks the message: what is written with the connection is kept if and only if
     * the message is parked. Must not commit or roll back. If this throws, the message is not parked but tried again
     * later.
     */
    void parked(Connection transaction, ParkedMessage message) throws SQLException;
}
