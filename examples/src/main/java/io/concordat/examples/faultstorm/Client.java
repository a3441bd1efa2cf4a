package io.concordat.examples.faultstorm;

import io.concordat.adapter.decorate.Correlation;
import io.concordat.adapter.decorate.Deadline;
import io.concordat.adapter.decorate.Decorated;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.resilience.Resilience;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.Pause;
import io.concordat.model.order.SalesOrder;
import io.concordat.testkit.fixture.VirtualClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.time.Instant;

/** Takes an order to the ERP, one way or another. */
@FunctionalInterface
interface Client {

    /**
     * Has an order booked.
     *
     * @param inDoubt whether an earlier attempt may have booked it
     * @throws CallFailedException if it is not known to be booked
     */
    void book(SalesOrder order, boolean inDoubt, CallContext call);

    /** Through decorators; what is in doubt is asked for before it is sent. */
    static Client decorated(SalesOrderSink port, VirtualClock clock, Pause pause) {
        SalesOrderSink orders = Decorated.port(SalesOrderSink.class, port, "erp-1")
                .with(Correlation.inMdc())
                .with(Deadline.atMost(Duration.ofSeconds(60), clock))
                .with(Resilience.retrying("erp-1", clock).pausing(pause))
                .with(Resilience.breaking(breaker(clock)))
                .with(Resilience.limited(limiter(clock), clock).pausing(pause))
                .with(Resilience.bulkhead("erp-1", 16))
                .build();
        return (order, inDoubt, call) -> {
            if (!inDoubt || orders.find(call.key(), call).isEmpty()) {
                orders.submit(order, call);
            }
        };
    }

    /** As it is often written: up to five times, a fifth of a second apart, whatever the failure. */
    static Client naive(SalesOrderSink orders, Pause pause) {
        return (order, inDoubt, call) -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    orders.submit(order, call);
                    return;
                } catch (CallFailedException e) {
                    if (attempt == 5 || e.kind() == FailureKind.REJECTED || !pause.pausedFor(Duration.ofMillis(200))) {
                        throw e;
                    }
                }
            }
        };
    }

    private static CircuitBreaker breaker(VirtualClock clock) {
        return CircuitBreaker.of(
                "erp-1",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(50)
                        .minimumNumberOfCalls(20)
                        .permittedNumberOfCallsInHalfOpenState(4)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .clock(clock)
                        .build());
    }

    /** A hundred calls a second. */
    private static RateLimiter limiter(VirtualClock clock) {
        Instant start = clock.instant();
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(100)
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .build();
        return new AtomicRateLimiter(
                "erp-1", config, () -> Duration.between(start, clock.instant()).toNanos());
    }
}
