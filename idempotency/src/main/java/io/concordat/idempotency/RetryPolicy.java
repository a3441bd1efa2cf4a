package io.concordat.idempotency;

import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * How often and at what distance an attempt that failed without effect is made again.
 *
 * <p>The pause is random between nothing and an upper bound that doubles with every attempt (full jitter). The randomness
 * comes from the seed, the key and the attempt: different keys spread out after an outage, and the same run repeats
 * exactly. Immutable and thread-safe.
 *
 * @param maxAttempts attempts within one execution, the first included; at least 1
 * @param firstPause upper bound of the first pause, at least zero
 * @param longestPause upper bound of every pause, not below {@code firstPause}, at most 365 days
 * @param seed of the jitter; give every instance of a service its own to spread them as well
 */
public record RetryPolicy(int maxAttempts, Duration firstPause, Duration longestPause, long seed) {

    private static final Duration YEAR = Duration.ofDays(365);

    /** Refuses bounds that contradict each other. */
    public RetryPolicy {
        Objects.requireNonNull(firstPause, "firstPause");
        Objects.requireNonNull(longestPause, "longestPause");
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("retry policy of " + maxAttempts + " attempts: at least 1 is needed");
        }
        if (firstPause.isNegative() || firstPause.compareTo(longestPause) > 0 || longestPause.compareTo(YEAR) > 0) {
            throw new IllegalArgumentException("retry policy pauses from " + firstPause + " to " + longestPause
                    + ": expected 0 <= first <= longest <= " + YEAR);
        }
    }

    /** Five attempts, pauses of at most 0.1 s, 0.2 s, 0.4 s and 0.8 s. */
    public static RetryPolicy standard() {
        return exponential(5, Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    /** A policy with seed 0. */
    public static RetryPolicy exponential(int maxAttempts, Duration firstPause, Duration longestPause) {
        return new RetryPolicy(maxAttempts, firstPause, longestPause, 0);
    }

    /** One attempt only. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, 0);
    }

    /** The same policy with other jitter. */
    public RetryPolicy withSeed(long other) {
        return new RetryPolicy(maxAttempts, firstPause, longestPause, other);
    }

    /**
     * How long to wait before an attempt.
     *
     * @param attempt 2 for the first repetition
     */
    public Duration pauseBefore(int attempt, IdempotencyKey key) {
        Duration most = firstPause.multipliedBy(1L << Math.max(0, Math.min(attempt - 2, 20)));
        long bound = (most.compareTo(longestPause) < 0 ? most : longestPause).toNanos();
        long mixed = (seed * 31 + key.toString().hashCode()) * 31 + attempt;
        return Duration.ofNanos(new SplittableRandom(mixed).nextLong(bound + 1));
    }
}
