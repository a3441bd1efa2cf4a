package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.sequence.Verdict;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import java.util.Objects;

/**
 * A message to park, and why. Immutable.
 *
 * @param message as received
 * @param kind how it failed
 * @param detail what was being done and found, for people; nothing personal; cut after 1,000 characters
 * @param owner who must act, for example a team; 1 to 100 characters
 * @param attempts how often it was tried
 */
public record Letter(ReceivedMessage message, FailureKind kind, String detail, String owner, int attempts) {

    private static final int MOST = 1000;

    /** Refuses an owner nobody can find and negative attempts. */
    public Letter {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(kind, "kind");
        if (owner.isBlank() || owner.length() > 100 || attempts < 0) {
            throw new IllegalArgumentException("a dead letter with " + attempts + " attempts and an owner of "
                    + owner.length() + " characters: expected 0 or more, and 1 to 100 that name who must act");
        }
        // a NUL is no text for PostgreSQL, and the letter must not fail for its reason
        String text = detail.replace('\0', ' ');
        detail = text.length() <= MOST ? text : text.substring(0, MOST - 3) + "...";
    }

    /** A message that failed. */
    public static Letter of(ReceivedMessage message, Failure failure, String owner, int attempts) {
        return new Letter(message, failure.kind(), failure.detail(), owner, attempts);
    }

    /** A message that came before its predecessors and was not tried. */
    public static Letter afterGap(ReceivedMessage message, Verdict.Gap gap, String owner) {
        String detail = "versions " + gap.from() + " to " + gap.to() + " are missing before it";
        return new Letter(message, FailureKind.TRANSIENT, detail, owner, 0);
    }

    /** The same after another failed attempt. */
    public Letter failedAgain(Failure failure) {
        return new Letter(message, failure.kind(), failure.detail(), owner, attempts + 1);
    }

    /** The failure of this letter about a message that is kept already, as first received. */
    Letter about(ReceivedMessage kept) {
        return new Letter(kept, kind, detail, owner, attempts);
    }
}
