package io.concordat.adapter.resilience;

import static io.concordat.model.call.FailureKind.OUTCOME_UNKNOWN;
import static io.concordat.model.call.FailureKind.THROTTLED;
import static io.concordat.model.call.FailureKind.TRANSIENT;
import static io.concordat.model.call.FailureKind.UNAUTHORISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.concordat.adapter.decorate.Decorated;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.RetryBudget;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryingTest {

    private final Script system = new Script();

    /** Four attempts, two seconds between them. */
    private final Retry retry = Retry.of(
            "erp-1",
            RetryConfig.custom()
                    .maxAttempts(4)
                    .intervalFunction(IntervalFunction.of(Duration.ofSeconds(2)))
                    .build());

    private final Retrying retrying = Resilience.retrying(retry, system.clock).pausing(system.clock::advance);

    @Test
    void callsAgainAfterAPauseWhatDidNotHappen() {
        system.then(Script.fails(TRANSIENT), Script.fails(TRANSIENT), "ERP-1");

        assertThat(submit(retrying)).isEqualTo("ERP-1");
        assertThat(system.calls).containsExactly("submit so-1 at 0", "submit so-1 at 2", "submit so-1 at 4");
        assertThat(retry.getMetrics().getNumberOfSuccessfulCallsWithRetryAttempt())
                .isEqualTo(1);
    }

    @Test
    void endsAtTheNumberOfAttemptsWithTheLastFailure() {
        assertThat(failure(() -> submit(retrying))).isEqualTo(TRANSIENT);
        assertThat(system.calls).hasSize(4);
        assertThat(retry.getMetrics().getNumberOfFailedCallsWithRetryAttempt()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsAThrottlingSystemAsks() {
        system.then(Script.fails(THROTTLED), "ERP-1");

        submit(retrying);

        assertThat(system.calls).containsExactly("submit so-1 at 0", "submit so-1 at 22");
    }

    @Test
    void sink3TakesTheAnswerThatWasLost() {
        system.then(Script.fails(OUTCOME_UNKNOWN), Optional.of("ERP-1"));

        assertThat(submit(retrying)).isEqualTo("ERP-1");
        assertThat(system.calls).containsExactly("submit so-1 at 0", "find so-1 at 2");
    }

    @Test
    void sink4SendsAgainUnderTheSameKeyWhenNothingIsFound() {
        system.then(Script.fails(OUTCOME_UNKNOWN), Optional.empty(), "ERP-1");

        assertThat(submit(retrying)).isEqualTo("ERP-1");
        assertThat(system.calls).containsExactly("submit so-1 at 0", "find so-1 at 2", "submit so-1 at 2");
    }

    @Test
    void asksAgainWhenAskingFails() {
        system.then(
                Script.fails(OUTCOME_UNKNOWN),
                Script.fails(TRANSIENT),
                Script.fails(OUTCOME_UNKNOWN),
                Optional.of("ERP-1"));

        assertThat(submit(retrying)).isEqualTo("ERP-1");
        assertThat(system.calls)
                .containsExactly("submit so-1 at 0", "find so-1 at 2", "find so-1 at 4", "find so-1 at 6");
    }

    @Test
    void neverSaysNothingHappenedWhileTheOutcomeIsInDoubt() {
        system.then(Script.fails(OUTCOME_UNKNOWN));

        CallFailedException failed = catchThrowableOfType(CallFailedException.class, () -> submit(retrying));

        assertThat(failed.kind()).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(failed).hasMessageContaining("asking what became of it failed as TRANSIENT");
        assertThat(system.calls)
                .hasSize(4)
                .filteredOn(call -> call.startsWith("submit"))
                .hasSize(1);
    }

    @Test
    void aRefusedQuestionLeavesTheOutcomeInDoubt() {
        system.then(Script.fails(OUTCOME_UNKNOWN), Script.fails(UNAUTHORISED));

        assertThat(failure(() -> submit(retrying))).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(system.calls).hasSize(2);
    }

    @Test
    void aNewDoubtIsAskedForAnew() {
        system.then(
                Script.fails(OUTCOME_UNKNOWN), Optional.empty(), Script.fails(OUTCOME_UNKNOWN), Optional.of("ERP-1"));

        assertThat(submit(retrying)).isEqualTo("ERP-1");
        assertThat(system.calls).filteredOn(call -> call.startsWith("submit")).hasSize(2);
    }

    @Test
    void whatCannotBeAskedForIsNotSentAgain() {
        system.then(Script.fails(OUTCOME_UNKNOWN), "ERP-1");
        TestedSink.MuteSink mute = system.decorated(TestedSink.MuteSink.class, retrying);

        assertThat(failure(() -> mute.submit("so-1", system.call()))).isEqualTo(OUTCOME_UNKNOWN);
        assertThat(system.calls).hasSize(1);
    }

    @Test
    void whatIsFoundMustBeAnAnswerOfTheCall() {
        system.then(Script.fails(OUTCOME_UNKNOWN), Optional.of("ERP-1"));

        assertThat(failure(() -> system.sink(retrying).cancel("so-1", system.call())))
                .isEqualTo(OUTCOME_UNKNOWN);
        assertThat(system.calls).containsExactly("cancel so-1 at 0", "find so-1 at 2");
    }

    @Test
    void severalCallsInOneAreNotSentAgain() {
        system.then("ERP-1", Script.fails(OUTCOME_UNKNOWN));

        assertThat(failure(() -> system.sink(retrying).submitTwice("so-1", system.call())))
                .isEqualTo(OUTCOME_UNKNOWN);
        assertThat(system.calls).containsExactly("submit so-1 at 0", "submit so-1#2 at 0");
    }

    @Test
    void aQuestionWithoutAnAnswerIsSimplyAskedAgain() {
        system.then(Script.fails(OUTCOME_UNKNOWN), "yes");
        TestedSink.TestedCheck check = system.decorated(TestedSink.TestedCheck.class, retrying);

        assertThat(check.ask(system.call())).isEqualTo("yes");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TRANSIENT", "THROTTLED", "OUTCOME_UNKNOWN"})
    void whatWouldFailTheSameWayIsNotCalledAgain(FailureKind kind) {
        system.then(Script.fails(kind), "ERP-1");

        assertThat(failure(() -> submit(retrying))).isEqualTo(kind);
        assertThat(system.calls).hasSize(1);
    }

    @Test
    void doesNotWaitForAnAttemptTheDeadlineForbids() {
        CallContext call = system.call().withDeadline(system.clock.instant().plusSeconds(4));

        assertThat(failure(() -> system.sink(retrying).submit("so-1", call))).isEqualTo(TRANSIENT);
        assertThat(system.calls).containsExactly("submit so-1 at 0", "submit so-1 at 2");
        assertThat(system.clock.instant()).isBefore(call.deadline());
    }

    @Test
    void endsWithTheBudget() {
        RetryBudget one = InMemoryRetryBudget.of(new RetryBudget.Terms(0, Duration.ofDays(1), 1), system.clock);

        assertThat(failure(() -> submit(retrying.within(one)))).isEqualTo(TRANSIENT);
        assertThat(system.calls).hasSize(2);
    }

    @Test
    void saysThatNothingHappenedWhenItAskedAndMayNotSendAgain() {
        RetryBudget one = InMemoryRetryBudget.of(new RetryBudget.Terms(0, Duration.ofDays(1), 1), system.clock);
        system.then(Script.fails(OUTCOME_UNKNOWN), Optional.empty(), "ERP-1");

        CallFailedException failed =
                catchThrowableOfType(CallFailedException.class, () -> submit(retrying.within(one)));

        assertThat(failed.kind()).isEqualTo(TRANSIENT);
        assertThat(failed).hasMessageContaining("had no effect").hasMessageContaining("budget");
        assertThat(system.calls).hasSize(2);
    }

    @Test
    void anOutageDoesNotBecomeAStormOfRetries() {
        TestedSink sink = system.sink(retrying.within(
                InMemoryRetryBudget.of(new RetryBudget.Terms(20, Duration.ofDays(1), 100), system.clock)));
        for (int call = 0; call < 1000; call++) {
            failure(() -> sink.submit("so-1", system.call()));
        }

        assertThat(system.calls).hasSizeLessThanOrEqualTo(1000 + 200 + 100);
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        Retrying sleeping = Resilience.retrying(retry, system.clock);
        Thread.currentThread().interrupt();

        assertThat(failure(() -> submit(sleeping))).isEqualTo(TRANSIENT);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(system.calls).hasSize(1);
    }

    @Test
    void refusesARetryInsideOfAnother() {
        assertThatThrownBy(() -> system.sink(retrying, retrying))
                .hasMessageContaining("a retry was put inside a retry");
    }

    @Test
    void theStandardOneHasFourAttempts() {
        Retrying standard = Resilience.retrying("erp-1", system.clock).pausing(system.clock::advance);

        failure(() -> submit(standard));

        assertThat(system.calls).hasSize(4);
    }

    private String submit(Retrying by) {
        return Decorated.port(TestedSink.class, system, "erp-1")
                .with(by)
                .build()
                .submit("so-1", system.call());
    }

    private static FailureKind failure(ThrowingCallable call) {
        return catchThrowableOfType(CallFailedException.class, call).kind();
    }
}
