package io.concordat.idempotency.replay;

import io.concordat.idempotency.audit.Decision;
import java.time.Duration;
import java.util.Objects;

/**
 * Who replays, why, and how carefully. Immutable.
 *
 * @param by who and why, as the audit will say
 * @param perSecond how many messages are started a second at most, 1 to 1,000,000
 * @param superseded what to do with messages whose aggregate went on without them
 * @param stopAfterFailures how many failures end the whole replay, 1 or more; a failure always ends its sequence
 */
public record ReplayOptions(Decision by, int perSecond, SupersededPolicy superseded, int stopAfterFailures) {

    /** Refuses what is outside the bounds. */
    public ReplayOptions {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(superseded, "superseded");
        if (perSecond < 1 || perSecond > 1_000_000 || stopAfterFailures < 1) {
            throw new IllegalArgumentException("a replay of " + perSecond + " messages a second that stops after "
                    + stopAfterFailures + " failures: expected 1 to 1,000,000, and 1 or more");
        }
    }

    /** Ten messages a second, superseded ones skipped, stops after ten failures. */
    public static ReplayOptions by(String actor, String reason) {
        return new ReplayOptions(Decision.of(actor, reason), 10, SupersededPolicy.SKIP, 10);
    }

    /** At this rate. */
    public ReplayOptions atMostPerSecond(int messages) {
        return new ReplayOptions(by, messages, superseded, stopAfterFailures);
    }

    /** With this policy. */
    public ReplayOptions superseded(SupersededPolicy policy) {
        return new ReplayOptions(by, perSecond, policy, stopAfterFailures);
    }

    /** With this bound of failures. */
    public ReplayOptions stopAfter(int failures) {
        return new ReplayOptions(by, perSecond, superseded, failures);
    }

    Duration interval() {
        return Duration.ofNanos(1_000_000_000L / perSecond);
    }
}
