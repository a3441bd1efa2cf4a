package io.concordat.idempotency.audit;

import io.concordat.idempotency.sequence.Place;
import io.concordat.model.call.IdempotencyKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing done to one message. Immutable.
 *
 * @param run the replay it was part of, null if it was done alone; at most 40 characters
 * @param by who and why
 * @param deed what
 * @param message the message
 * @param place where it stands in its sequence, null if it stands alone
 * @param type its type as received
 * @param detail more for people, may be empty; nothing personal; cut after 1,000 characters
 */
public record Action(
        @Nullable String run,
        Decision by,
        Deed deed,
        IdempotencyKey message,
        @Nullable Place place,
        String type,
        String detail) {

    private static final int MOST = 1000;

    /** Refuses null where it is not allowed. */
    public Action {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(type, "type");
        detail = detail.length() <= MOST ? detail : detail.substring(0, MOST - 3) + "...";
    }
}
