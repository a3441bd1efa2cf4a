package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What an executor was built with. */
record Settings(
        IdempotencyStore store,
        Fingerprinter fingerprinter,
        RetryPolicy retry,
        Pause pause,
        Clock clock,
        Duration lease,
        Duration timeout,
        String principal,
        int giveUpAfter,
        ExecutionListener listener) {

    Instant latestDeadline() {
        return clock.instant().plus(timeout);
    }

    /** How long to wait after a failed attempt before the next one; zero if waiting does not help. */
    Duration waitAfter(int attempt, Failure failure, IdempotencyKey key) {
        if (!failure.kind().isRetryable()) {
            return Duration.ZERO;
        }
        Duration pause = retry.pauseBefore(attempt + 1, key);
        boolean longer = failure instanceof Failure.Throttled throttled
                && throttled.retryAfter().compareTo(pause) > 0;
        return longer ? ((Failure.Throttled) failure).retryAfter() : pause;
    }

    /** Waits for the next attempt if there is one; false if the kind, the policy, the deadline or an interrupt forbids. */
    boolean again(int attempt, Failure failure, Duration wait, Instant deadline) {
        return failure.kind().isRetryable()
                && attempt < retry.maxAttempts()
                && clock.instant().plus(wait).isBefore(deadline)
                && (wait.isZero() || pause.pausedFor(wait));
    }
}
