package io.concordat.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakingTest {

    private final Script system = new Script();

    /** Opens when two of four calls failed, for thirty seconds; then one call is let through. */
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "erp-1",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .waitDurationInOpenState(Duration.ofSeconds(30))
                    .clock(system.clock)
                    .build());

    private final TestedSink sink = system.sink(Resilience.breaking(breaker));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"TRANSIENT", "OUTCOME_UNKNOWN"})
    void opensWhenTheSystemFails(FailureKind kind) {
        fails(kind, 4);

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRANSIENT", "OUTCOME_UNKNOWN", "THROTTLED"})
    void anAnswerIsNoFailureWhateverItSays(FailureKind kind) {
        fails(kind, 4);

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(4);
    }

    @Test
    void aThrottlingSystemCountsNeitherWay() {
        fails(FailureKind.THROTTLED, 4);

        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void anOpenBreakerSaysThatNothingHappened() {
        fails(FailureKind.TRANSIENT, 4);

        CallFailedException failed = catchThrowableOfType(CallFailedException.class, this::submit);

        assertThat(failed.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(failed).hasMessageContaining("circuit breaker erp-1 is OPEN").hasMessageContaining("30000 ms");
        assertThat(system.calls).hasSize(4);
    }

    @Test
    void closesWhenTheSystemAnswersAgain() {
        fails(FailureKind.TRANSIENT, 4);
        system.clock.advance(Duration.ofSeconds(31));
        system.then("ERP-1");

        submit();

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void theImpatienceOfCallersIsNotCounted() {
        CallContext late = system.call().withDeadline(system.clock.instant());
        for (int call = 0; call < 4; call++) {
            assertThatThrownBy(() -> sink.submit("so-1", late)).isInstanceOf(CallFailedException.class);
        }

        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void refusesARetryInside() {
        Retrying retrying = Resilience.retrying("erp-1", system.clock);

        assertThatThrownBy(() -> system.sink(Resilience.breaking(breaker), retrying))
                .hasMessageContaining("a retry was put inside circuit breaker erp-1");
    }

    private void fails(FailureKind kind, int times) {
        for (int call = 0; call < times; call++) {
            system.then(Script.fails(kind));
            assertThatThrownBy(this::submit).isInstanceOf(CallFailedException.class);
        }
    }

    private void submit() {
        assertThat(sink.submit("so-1", system.call())).isNotNull();
    }
}
