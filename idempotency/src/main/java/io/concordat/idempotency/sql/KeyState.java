package io.concordat.idempotency.sql;

import io.concordat.idempotency.store.Settlement;
import org.jspecify.annotations.Nullable;

/** How a key stands, by the number that is stored. */
public enum KeyState {
    /** Somebody works on it. */
    IN_PROGRESS(1),
    /** The effect happened. */
    COMPLETED(2),
    /** The effect did not happen; free. */
    RELEASED(3),
    /** Refused for good. */
    REFUSED(4),
    /** Nobody knows whether it happened. */
    IN_DOUBT(5),
    /** Given up. */
    DEAD(6);

    private final int number;

    KeyState(int number) {
        this.number = number;
    }

    /** As stored; never changes. */
    public int number() {
        return number;
    }

    static KeyState of(int number) {
        for (KeyState state : values()) {
            if (state.number == number) {
                return state;
            }
        }
        throw new IllegalStateException("a key has state " + number
                + ", which this release does not know: expected 1 to 6; was it written by a later release?");
    }

    /** The state of a settled key, or of one in progress. */
    static KeyState of(@Nullable Settlement settlement) {
        if (settlement == null) {
            return IN_PROGRESS;
        } else if (settlement instanceof Settlement.Completed) {
            return COMPLETED;
        } else if (settlement instanceof Settlement.Released) {
            return RELEASED;
        } else if (settlement instanceof Settlement.Refused) {
            return REFUSED;
        }
        return settlement instanceof Settlement.Undecided ? IN_DOUBT : DEAD;
    }
}
