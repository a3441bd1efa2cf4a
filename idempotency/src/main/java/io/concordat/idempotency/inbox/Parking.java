package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Where an inbox parks what it gives up, and what follows that in its sequence. */
record Parking(@Nullable DeadLetters letters, String owner) {

    static final Parking NOWHERE = new Parking(null, "nobody");

    /** Refuses a payload that no letter can be made of, before it is needed. */
    void require(Delivery delivery) {
        if (letters != null && !(delivery.payload() instanceof ReceivedMessage)) {
            throw new IllegalArgumentException("cannot receive " + delivery.key() + ": its payload is a "
                    + delivery.payload().getClass().getName()
                    + ", but this inbox keeps dead letters; expected Delivery.of(ReceivedMessage)");
        }
    }

    /** Whether the message must be asked for by {@link #behind}. */
    boolean keepsOrderOf(Received message) {
        return letters != null
                && !message.replayed()
                && message.delivery().payload() instanceof ReceivedMessage received
                && received.place() != null;
    }

    /** Parks the message if its sequence is blocked; null if it may be processed. */
    <R> Outcome.@Nullable DeadLettered<R> behind(Connection connection, Received message) {
        if (letters == null || !keepsOrderOf(message)) {
            return null;
        }
        OptionalLong letter = letters.parkIfBlocked(transaction(connection), received(message));
        return letter.isEmpty()
                ? null
                : new Outcome.DeadLettered<>(
                        new Failure.Transient("its sequence is blocked, it waits as dead letter " + letter.getAsLong()),
                        0);
    }

    /** Parks a message that is given up. */
    void park(Connection connection, Received message, Failure failure, int attempts) {
        if (letters != null) {
            letters.park(transaction(connection), Letter.of(received(message), failure, owner, attempts));
        }
    }

    private static ReceivedMessage received(Received message) {
        return (ReceivedMessage) message.delivery().payload();
    }

    private static HostTransaction transaction(Connection connection) {
        return HostTransaction.plain(connection).transaction();
    }
}
