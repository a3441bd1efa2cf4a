package io.concordat.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.AdapterDescriptor;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.value.SystemRole;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitingTest {

    private final Script system = new Script();
    private final Instant start = system.clock.instant();

    /** Two calls in ten seconds, waiting up to thirty. */
    private final RateLimiter limiter = new AtomicRateLimiter(
            "erp-1",
            RateLimiterConfig.custom()
                    .limitForPeriod(2)
                    .limitRefreshPeriod(Duration.ofSeconds(10))
                    .timeoutDuration(Duration.ofSeconds(30))
                    .build(),
            () -> Duration.between(start, system.clock.instant()).toNanos());

    private final Limiting limited = Resilience.limited(limiter, system.clock).pausing(system.clock::advance);
    private final TestedSink sink = system.sink(limited);

    @Test
    void makesNoMoreCallsInATimeThanTheLimit() {
        system.then("1", "2", "3", "4", "5");
        for (int call = 0; call < 5; call++) {
            submit();
        }

        assertThat(system.calls)
                .containsExactly(
                        "submit so-1 at 0",
                        "submit so-1 at 0",
                        "submit so-1 at 10",
                        "submit so-1 at 10",
                        "submit so-1 at 20");
    }

    @Test
    void doesNotWaitPastTheDeadline() {
        system.then("1", "2", "3");
        submit();
        submit();
        CallContext hurried = system.call().withDeadline(system.clock.instant().plusSeconds(10));

        Failure failure = failure(() -> sink.submit("so-1", hurried));

        assertThat(failure).isInstanceOf(Failure.Throttled.class);
        assertThat(((Failure.Throttled) failure).retryAfter()).isEqualTo(Duration.ofSeconds(10));
        assertThat(system.clock.instant()).isEqualTo(start);
    }

    @Test
    void failsAsThrottledWhenTheLimiterWouldWaitTooLong() {
        limiter.changeTimeoutDuration(Duration.ZERO);
        system.then("1", "2");
        submit();
        submit();

        assertThat(failure(this::submit).kind()).isEqualTo(FailureKind.THROTTLED);
        assertThat(system.calls).hasSize(2);
    }

    @Test
    void isQuietForAsLongAsTheSystemAsks() {
        system.then(Script.fails(FailureKind.THROTTLED), "1");
        assertThat(failure(this::submit).kind()).isEqualTo(FailureKind.THROTTLED);

        submit();

        assertThat(system.calls).containsExactly("submit so-1 at 0", "submit so-1 at 20");
    }

    @Test
    void refusesAtOnceWhenTheSystemAsksForLongerThanItMayWait() {
        system.then(new Failure.Throttled("come back tomorrow", Duration.ofDays(1)), "1");
        failure(this::submit);

        Failure failure = failure(this::submit);

        assertThat(failure).isInstanceOf(Failure.Throttled.class);
        assertThat(((Failure.Throttled) failure).retryAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(system.calls).hasSize(1);
    }

    @Test
    void takesTheLimitOfTheDescriptor() {
        AdapterDescriptor stated = descriptor(2);
        TestedSink polite = system.sink(Resilience.limited(stated, system.clock).pausing(system.clock::advance));
        system.then("1", "2");
        for (int call = 0; call < 2; call++) {
            assertThat(polite.submit("so-1", system.call())).isNotNull();
        }

        assertThat(failure(() -> polite.submit("so-1", system.call())).kind()).isEqualTo(FailureKind.THROTTLED);
        assertThatThrownBy(() -> Resilience.limited(descriptor(null), system.clock))
                .hasMessageContaining("erp-eu1 states no limit");
    }

    @Test
    void aFullBulkheadFailsAsThrottled() {
        List<Failure> inner = new ArrayList<>();
        List<TestedSink> self = new ArrayList<>();
        system.then("1", "2");
        TestedSink bulkheaded = system.sink(Resilience.bulkhead("erp-1", 1), (call, onward) -> {
            inner.add(failure(() -> self.get(0).submit("so-2", system.call())));
            return onward.make(call);
        });
        self.add(bulkheaded);

        bulkheaded.submit("so-1", system.call());

        assertThat(inner).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(FailureKind.THROTTLED);
            assertThat(failure.detail()).contains("bulkhead erp-1 is full with 1 calls");
        });
        assertThat(system.calls).hasSize(1);
    }

    @Test
    void aFailedCallLeavesItsPlaceInTheBulkhead() {
        Bulkhead bulkhead = Bulkhead.ofDefaults("erp-1");
        TestedSink bulkheaded = system.sink(Resilience.bulkhead(bulkhead));

        failure(() -> bulkheaded.submit("so-1", system.call()));

        assertThat(bulkhead.getMetrics().getAvailableConcurrentCalls())
                .isEqualTo(bulkhead.getMetrics().getMaxAllowedConcurrentCalls());
    }

    @Test
    void refusesARetryInside() {
        Retrying retrying = Resilience.retrying("erp-1", system.clock);

        assertThatThrownBy(() -> system.sink(limited, retrying)).hasMessageContaining("inside rate limit erp-1");
        assertThatThrownBy(() -> system.sink(Resilience.bulkhead("erp-1", 1), retrying))
                .hasMessageContaining("inside bulkhead erp-1");
    }

    private static AdapterDescriptor descriptor(@Nullable Integer callsPerMinute) {
        return new AdapterDescriptor(
                "erp-eu1",
                SystemRole.ERP,
                Set.of(TestedSink.class),
                new AdapterDescriptor.Limits(100, 100, callsPerMinute));
    }

    private void submit() {
        assertThat(sink.submit("so-1", system.call())).isNotNull();
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(CallFailedException.class, call).failure();
    }
}
