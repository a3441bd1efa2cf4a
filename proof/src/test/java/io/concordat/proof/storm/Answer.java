package io.concordat.proof.storm;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import java.time.Duration;

/** What a worker says of a delivery. */
record Answer(Kind kind, String text) {

    enum Kind {
        /** Done by this delivery. */
        EXECUTED,
        /** Done before. */
        REPLAYED,
        /** Not now; deliver it again after the milliseconds in the text. */
        AGAIN,
        /** What no caller may ever see. */
        WRONG
    }

    static Answer of(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Executed<?> executed) {
            return new Answer(Kind.EXECUTED, executed.value().toString());
        } else if (outcome instanceof Outcome.Replayed<?> replayed) {
            return new Answer(Kind.REPLAYED, replayed.value().toString());
        } else if (outcome instanceof Outcome.InProgress<?> progress) {
            return again(progress.retryAfter());
        } else if (outcome instanceof Outcome.InDoubt<?>) {
            return again(Duration.ofMillis(50));
        }
        return outcome instanceof Outcome.Failed<?> failed
                        && failed.failure().kind().isRetryable()
                ? again(failed.retryAfter())
                : new Answer(Kind.WRONG, outcome.explain());
    }

    static Answer of(RuntimeException failure) {
        return failure instanceof DatabaseFailedException database && database.isRetryable()
                ? again(Duration.ofMillis(50))
                : new Answer(Kind.WRONG, failure + " by " + failure.getCause());
    }

    private static Answer again(Duration after) {
        return new Answer(Kind.AGAIN, Long.toString(Math.min(2_000, after.toMillis())));
    }
}
