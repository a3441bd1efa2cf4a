package io.concordat.idempotency;

import static io.concordat.idempotency.Fixture.KEY;
import static io.concordat.idempotency.Fixture.LEASE;
import static io.concordat.idempotency.Fixture.PAYLOAD;
import static io.concordat.idempotency.OtherSystem.isDown;
import static io.concordat.idempotency.OtherSystem.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.fingerprint.UnsupportedPayloadException;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotentExecutorTest {

    private final Fixture f = new Fixture();

    @Test
    void executesOnceAndReplaysTheResult() {
        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 1));
        f.clock.advance(Duration.ofDays(1));

        assertThat(f.submit()).isEqualTo(new Outcome.Replayed<>("ack 4711", f.start));
        assertThat(f.effects()).isEqualTo(1);
        assertThat(f.events).containsExactly(Kind.CALLED, Kind.SENT, Kind.EXECUTED, Kind.CALLED, Kind.REPLAYED);
    }

    @Test
    void executesEveryKeyOnItsOwn() {
        f.submit();
        IdempotencyKey other = IdempotencyKey.of("erp.submit", "4712");

        assertThat(f.once.execute(other, PAYLOAD, f.erp::submit)).isEqualTo(new Outcome.Executed<>("ack 4712", 1));
    }

    @Test
    void refusesTheKeyForAnotherPayload() {
        f.submit();

        assertThat(f.once.execute(KEY, "order 4712", f.erp::submit))
                .isEqualTo(new Outcome.KeyReused<>(
                        Fingerprinter.canonical().of(PAYLOAD),
                        Fingerprinter.canonical().of("order 4712")));
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void tellsTheEffectWhatItIsCalledFor() {
        f.submit();

        assertThat(f.erp.calls)
                .containsExactly(new CallContext(KEY, "4711", null, f.start.plusSeconds(20), "concordat"));
    }

    @Test
    void keepsTheConversationOfItsCaller() {
        CallContext call = CallContext.of(KEY, f.start.plusSeconds(5)).within("order-1", "event-7");

        f.once.execute(call, PAYLOAD, f.erp::submit);

        assertThat(f.erp.calls).containsExactly(call);
    }

    @Test
    void cutsADeadlineBeyondItsTimeout() {
        f.once.execute(CallContext.of(KEY, f.start.plusSeconds(500)), PAYLOAD, f.erp::submit);

        assertThat(f.erp.calls.get(0).deadline()).isEqualTo(f.start.plusSeconds(20));
    }

    @Test
    void retriesTransientFailuresWithGrowingPauses() {
        f.erp.then(isDown(), isDown());

        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 3));
        RetryPolicy policy = RetryPolicy.exponential(3, Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(f.pauses).containsExactly(policy.pauseBefore(2, KEY), policy.pauseBefore(3, KEY));
        assertThat(f.counts.retries()).isEqualTo(2);
        assertThat(f.counts.sent()).isEqualTo(3);
    }

    @Test
    void givesUpForNowWhenTheAttemptsAreUsedUp() {
        f.erp.then(isDown(), isDown(), isDown());

        Outcome<String> outcome = f.submit();

        assertThat(outcome)
                .isEqualTo(new Outcome.Failed<>(
                        new Failure.Transient("down"),
                        3,
                        RetryPolicy.exponential(3, Duration.ofSeconds(1), Duration.ofSeconds(4))
                                .pauseBefore(4, KEY)));
        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 4));
    }

    @Test
    void waitsAsLongAsAThrottlingSystemAsks() {
        f.erp.then(refuses(new Failure.Throttled("busy", Duration.ofSeconds(7))));

        assertThat(f.submit().result()).contains("ack 4711");
        assertThat(f.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void doesNotWaitBeyondItsDeadline() {
        Failure busy = new Failure.Throttled("busy", Duration.ofSeconds(20));
        f.erp.then(refuses(busy));

        assertThat(f.submit()).isEqualTo(new Outcome.Failed<>(busy, 1, Duration.ofSeconds(20)));
        assertThat(f.pauses).isEmpty();
    }

    @Test
    void sendsNothingAfterTheDeadlineOfItsCaller() {
        CallContext late = CallContext.of(KEY, f.start);

        assertThat(f.once.execute(late, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Failed.class);
        assertThat(f.effects()).isZero();
        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
    }

    static Stream<Failure> refusals() {
        return Stream.of(
                new Failure.Rejected("no credit", List.of(new Failure.Rejected.Reason(Code.of("CREDIT"), null, null))),
                new Failure.ContractMismatch("bad", List.of(new Violation("ORD-1", "/lines", "0", "1"))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void storesARefusalAndReplaysIt(Failure refusal) {
        f.erp.then(refuses(refusal));

        assertThat(f.submit()).isEqualTo(new Outcome.Rejected<>(refusal, false));
        assertThat(f.submit()).isEqualTo(new Outcome.Rejected<>(refusal, true));
        assertThat(f.erp.calls).hasSize(1);
        assertThat(f.events).endsWith(Kind.REJECTED, Kind.CALLED, Kind.REFUSAL_REPLAYED);
    }

    static Stream<Failure> failuresOfTheMoment() {
        return Stream.of(
                new Failure.NotFound("customer"),
                new Failure.Conflict("stale", 1, 2),
                new Failure.Unauthorised("token"),
                new Failure.Unsupported("partial shipments"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheMoment")
    void freesTheKeyAfterAFailureThatIsNeitherFinalNorPassing(Failure failure) {
        f.erp.then(refuses(failure));

        assertThat(f.submit()).isEqualTo(new Outcome.Failed<>(failure, 1, Duration.ZERO));
        assertThat(f.pauses).isEmpty();
        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
    }

    @Test
    void answersWhoComesWhileAnotherIsAtIt() {
        f.crashAfterClaim();
        f.clock.advance(Duration.ofSeconds(10));

        assertThat(f.submit()).isEqualTo(new Outcome.InProgress<>(f.start.plus(LEASE), Duration.ofSeconds(20)));
        assertThat(f.effects()).isZero();
    }

    @Test
    void takesOverFromAnOwnerThatNeverStarted() {
        f.crashAfterClaim();
        f.clock.advance(LEASE);

        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
    }

    @Test
    void refusesToExecuteAnEffectInsideItself() {
        Outcome<String> outer = f.once.execute(KEY, PAYLOAD, call -> {
            assertThatExceptionOfType(ReentrantExecutionException.class)
                    .isThrownBy(f::submit)
                    .withMessageContaining("erp.submit:4711");
            return f.once.execute(call.key().step("reserve"), PAYLOAD, f.erp::submit)
                    .orThrow();
        });

        assertThat(outer.orThrow()).isEqualTo("ack 4711#reserve");
        assertThat(f.submit()).isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void mayBeCalledAgainAfterAnEffectThatThrew() {
        AssertionError error = new AssertionError("broken");
        assertThatThrownBy(() -> f.once.execute(KEY, PAYLOAD, call -> {
                    throw error;
                }))
                .isSameAs(error);

        assertThat(f.submit()).isInstanceOf(Outcome.InDoubt.class);
    }

    @Test
    void keepsTheErrorWhenEvenTheDoubtCannotBeStored() {
        AssertionError error = new AssertionError("broken");
        BreakingStore store = new BreakingStore(f.store);
        IdempotentExecutor once = IdempotentExecutor.builder(store).build();
        store.failSettling(true);

        assertThatThrownBy(() -> once.execute(KEY, PAYLOAD, call -> {
                    throw error;
                }))
                .isSameAs(error)
                .hasSuppressedException(new BreakingStore.StoreDownException());
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        f.erp.then(isDown());
        IdempotentExecutor once = f.builder()
                .pause(duration -> {
                    throw new InterruptedException();
                })
                .build();

        assertThat(once.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Failed.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(f.submit()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
    }

    @Test
    void putsAnInterruptedEffectInDoubt() {
        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, call -> {
            throw new InterruptedException();
        });

        assertThat(outcome).isInstanceOf(Outcome.InDoubt.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void recognisesAKeyStoredByAnOlderFingerprint() {
        Fingerprinter old =
                payload -> Fingerprint.sha256(200, payload.toString().getBytes(StandardCharsets.UTF_8));
        f.builder().fingerprint(old).build().execute(KEY, PAYLOAD, f.erp::submit);
        IdempotentExecutor upgraded = f.builder().fingerprint(new Upgraded(old)).build();

        assertThat(upgraded.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Replayed.class);
        assertThat(upgraded.execute(KEY, "other", f.erp::submit)).isInstanceOf(Outcome.KeyReused.class);
        assertThat(f.submit()).isInstanceOf(Outcome.KeyReused.class);
    }

    private record Upgraded(Fingerprinter old) implements Fingerprinter {
        @Override
        public Fingerprint of(Object payload) {
            return Fingerprinter.canonical().of(payload);
        }

        @Override
        public Optional<Fingerprint> of(Object payload, int version) {
            return version == 200 ? Optional.of(old.of(payload)) : Optional.empty();
        }
    }

    @Test
    void claimsNothingForAPayloadWithoutFingerprint() {
        assertThatExceptionOfType(UnsupportedPayloadException.class)
                .isThrownBy(() -> f.once.execute(KEY, new Object(), f.erp::submit));
        assertThat(f.store.size()).isZero();
    }

    @Test
    void survivesAListenerThatThrows() {
        IdempotentExecutor once = f.builder()
                .listener(event -> {
                    throw new IllegalStateException("metrics are down");
                })
                .build();

        assertThat(once.execute(KEY, PAYLOAD, f.erp::submit).orThrow()).isEqualTo("ack 4711");
    }

    @Test
    void refusesALeaseThatDoesNotOutlastTheTimeout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.builder().timeout(LEASE).build())
                .withMessageContaining("0 < timeout < lease");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> f.builder().timeout(Duration.ZERO).build());
    }

    @Test
    void namesThePrincipalItWasBuiltWith() {
        f.builder().principal("order-hub").build().execute(KEY, PAYLOAD, f.erp::submit);

        assertThat(f.erp.calls.get(0).principal()).isEqualTo("order-hub");
    }

    @Test
    void passesOnThatTheStoreIsDownBeforeAnythingWasSent() {
        BreakingStore store = new BreakingStore(f.store);
        store.failClaiming(true);

        assertThatExceptionOfType(BreakingStore.StoreDownException.class)
                .isThrownBy(() -> IdempotentExecutor.builder(store).build().execute(KEY, PAYLOAD, f.erp::submit));
        assertThat(f.effects()).isZero();
    }

    @Test
    void failureInsideAnEffectThatIsNoCallFailureIsNotTakenForHarmless() {
        f.erp.then(OtherSystem.thenThrows(new IllegalStateException("cannot read the answer")));

        Outcome<String> outcome = f.submit();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubt -> assertThat(doubt.failure().detail())
                                .isEqualTo("the effect was started and ended with java.lang.IllegalStateException"));
        assertThat(f.submit()).isEqualTo(outcome);
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void anEffectThatReturnsNullIsInDoubtAndSaysSo() {
        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, call -> null);

        assertThat(outcome.explain()).contains("returned null instead of a result");
        assertThatExceptionOfType(EffectNotConfirmedException.class)
                .isThrownBy(outcome::orThrow)
                .withMessageStartingWith("InDoubt: sent at 2026-03-01T12:00:00Z, outcome unknown");
    }

    @Test
    void keepsToItsWordThatCallFailuresAreTheOnlyKnownOnes() {
        assertThat(f.once.<String>execute(KEY, PAYLOAD, call -> {
                    throw new CallFailedException(new Failure.Conflict("stale", null, null));
                }))
                .isInstanceOf(Outcome.Failed.class);
    }
}
