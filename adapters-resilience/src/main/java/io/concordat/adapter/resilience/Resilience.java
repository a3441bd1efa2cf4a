package io.concordat.adapter.resilience;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.adapter.decorate.Around;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;

/**
 * Decorators of ports on Resilience4j. The order is retry, breaker, limit, bulkhead, port:
 *
 * <pre>
 * Decorated.adapter(plain)
 *         .with(Resilience.retrying("acme-erp", clock))
 *         .with(Resilience.breaking(CircuitBreaker.ofDefaults("acme-erp")))
 *         .with(Resilience.limited(RateLimiter.of("acme-erp", fivePerSecond), clock))
 *         .with(Resilience.bulkhead("acme-erp", 16))
 *         .build();
 * </pre>
 *
 * <p>A retry inside of one of the others is refused when it is built: it would wait while it holds a place in the bulkhead,
 * pass the limit once and call five times, or hide failures from the breaker. Two retries are refused, since they multiply.
 * An instance of Resilience4j may be one of the application's registries, with its metrics and events. What a decorator
 * keeps is kept for the system, so give all ports of a system the same one, as {@code Decorated.adapter} does.
 */
public final class Resilience {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private Resilience() {}

    /**
     * Up to four attempts, pauses of 0.2, 0.3 and 0.45 s, each half as long to half as long again by chance.
     *
     * @param system for metrics and events
     * @param clock by which deadlines are measured
     */
    public static Retrying retrying(String system, Clock clock) {
        RetryConfig config = RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE))
                .build();
        return retrying(Retry.of(system, config), clock);
    }

    /**
     * Attempts and pauses as a retry of Resilience4j has them. Its number of attempts, its intervals and its predicate of
     * exceptions are heeded, after the kind of failure; its predicate of results is not.
     */
    public static Retrying retrying(Retry retry, Clock clock) {
        return Retrying.by(retry, clock);
    }

    /**
     * A circuit breaker, by its own clock. It counts {@code TRANSIENT} and {@code OUTCOME_UNKNOWN} as failures, every answer
     * and every other failure but {@code THROTTLED} as success: a refused order says nothing against the system. While it is
     * open, calls fail as {@code TRANSIENT}.
     */
    public static Around breaking(CircuitBreaker breaker) {
        return new Breaking(breaker);
    }

    /**
     * A limit of calls in a time. Who would have to wait longer than the limiter's timeout, or past the deadline, fails as
     * {@code THROTTLED}. When the system itself says {@code THROTTLED}, no call is made before it may be called again.
     */
    public static Limiting limited(RateLimiter limiter, Clock clock) {
        return Limiting.by(limiter, clock);
    }

    /**
     * The limit the system's descriptor states, waiting up to five seconds.
     *
     * @throws IllegalArgumentException if it states none
     */
    public static Limiting limited(AdapterDescriptor descriptor, Clock clock) {
        Integer calls = descriptor.limits().callsPerMinute();
        if (calls == null) {
            throw new IllegalArgumentException("adapter " + descriptor.name()
                    + " states no limit of calls per minute: give a RateLimiter, or leave the limit out");
        }
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(calls)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .build();
        return limited(RateLimiter.of(descriptor.name(), config), clock);
    }

    /**
     * At most so many calls at once; who finds no place fails as {@code THROTTLED} without waiting.
     *
     * @param system for metrics and events
     * @param most 1 or more
     */
    public static Around bulkhead(String system, int most) {
        return bulkhead(Bulkhead.of(
                system,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(most)
                        .maxWaitDuration(Duration.ZERO)
                        .build()));
    }

    /** At most so many calls at once as a bulkhead of Resilience4j lets in; who finds no place fails as {@code THROTTLED}. */
    public static Around bulkhead(Bulkhead bulkhead) {
        return new Bulkheading(bulkhead);
    }
}
