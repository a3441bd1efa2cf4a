package io.concordat.idempotency.replay;

import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message to run again: a dead letter, or any other you can name, such as one a reconciliation misses. Immutable.
 *
 * @param message as received
 * @param letter the dead letter's id, null if it is none
 */
public record ReplayItem(ReceivedMessage message, @Nullable Long letter) {

    /** Refuses null. */
    public ReplayItem {
        Objects.requireNonNull(message, "message");
    }

    /** A message that is no dead letter. */
    public static ReplayItem of(ReceivedMessage message) {
        return new ReplayItem(message, null);
    }

    /** A dead letter. */
    public static ReplayItem of(DeadLetter letter) {
        return new ReplayItem(letter.message(), letter.id());
    }
}
