package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Correlation;
import io.concordat.adapter.decorate.Deadline;
import io.concordat.adapter.decorate.Decorated;
import io.concordat.adapter.lineage.InMemoryLineageLog;
import io.concordat.adapter.lineage.Lineage;
import io.concordat.testkit.fixture.VirtualClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;

/** Every decorator around a port, with their ordinary settings. */
final class Everything {

    final InMemoryLineageLog log = new InMemoryLineageLog();

    private final VirtualClock clock;

    Everything(VirtualClock clock) {
        this.clock = clock;
    }

    <P> P around(Class<P> port, P target) {
        return Decorated.port(port, target, "erp-1")
                .with(Lineage.to(log, clock))
                .with(Correlation.inMdc())
                .with(Deadline.atMost(Duration.ofMinutes(10), clock))
                .with(Resilience.retrying("erp-1", clock).pausing(clock::advance))
                .with(Resilience.breaking(CircuitBreaker.ofDefaults("erp-1")))
                .with(Resilience.limited(RateLimiter.ofDefaults("erp-1"), clock).pausing(clock::advance))
                .with(Resilience.bulkhead("erp-1", 16))
                .build();
    }
}
