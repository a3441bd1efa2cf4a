package io.concordat.idempotency.audit;

import java.util.Objects;

/**
 * Who decided something, and why. Immutable.
 *
 * @param actor the person or job, as your access control names it; 1 to 100 characters
 * @param reason in words the next person understands, such as a ticket; 1 to 500 characters
 */
public record Decision(String actor, String reason) {

    /** Refuses an empty or over-long part. */
    public Decision {
        requireText(actor, 100, "actor");
        requireText(reason, 500, "reason");
    }

    /** A decision. */
    public static Decision of(String actor, String reason) {
        return new Decision(actor, reason);
    }

    private static void requireText(String text, int most, String what) {
        Objects.requireNonNull(text, what);
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    "the " + what + " of a decision has 1 to " + most + " characters, found " + text.length());
        }
    }
}
