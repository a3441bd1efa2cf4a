package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.audit.Action;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a letter is no longer kept. Immutable.
 *
 * @param deed what was done instead; anything but {@link Deed#FAILED}
 * @param by who and why
 * @param run the replay it was part of, null if none
 * @param detail more for people, may be empty
 */
public record Removal(Deed deed, Decision by, @Nullable String run, String detail) {

    /** Refuses a deed that leaves the letter where it is. */
    public Removal {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(detail, "detail");
        if (deed == Deed.FAILED) {
            throw new IllegalArgumentException("a letter that failed again is kept: park it again instead");
        }
    }

    /** Outside of a replay. */
    public static Removal of(Deed deed, Decision by) {
        return new Removal(deed, by, null, "");
    }

    Action of(ReceivedMessage message) {
        return new Action(run, by, deed, message.key(), message.place(), message.type(), detail);
    }
}
