package io.concordat.idempotency;

import static io.concordat.idempotency.Fixture.KEY;
import static io.concordat.idempotency.Fixture.LEASE;
import static io.concordat.idempotency.Fixture.PAYLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.seen.SeenSet;
import io.concordat.idempotency.seen.SeenSetFullException;
import io.concordat.idempotency.seen.Sighting;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The six kinds of bugs that other libraries had in public, by the number of the issue. */
class PeerBugsTest {

    private static final Fingerprint PRINT = Fingerprinter.canonical().of(PAYLOAD);

    private final Fixture f = new Fixture();

    private List<Claim> claimAtOnce(int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier together = new CyclicBarrier(threads);
            List<Future<Claim>> claims = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        together.await();
                        return f.store.claim(KEY, PRINT, LEASE);
                    }))
                    .toList();
            return claims.stream().map(PeerBugsTest::get).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Claim get(Future<Claim> claim) {
        try {
            return claim.get();
        } catch (Exception e) {
            throw new AssertionError("a concurrent claim failed instead of being answered", e);
        }
    }

    /** Kind 1: a race was told by an exception of the database, which broke more than the race. */
    @Nested
    class RaceToldByException {

        @Test
        void camel24048ConcurrentClaimsAreAllAnswered() throws Exception {
            assertThat(claimAtOnce(8))
                    .hasSize(8)
                    .filteredOn(Claim.Acquired.class::isInstance)
                    .hasSize(1);
        }
    }

    /** Kind 2: mark and effect were two steps, and a crash between them lost or doubled the effect. */
    @Nested
    class CrashBetweenMarkAndEffect {

        @Test
        void camelEagerAddCrashBeforeTheEffectDoesNotLoseIt() {
            f.crashAfterClaim();
            f.clock.advance(LEASE);

            assertThat(f.submit().result()).contains("ack 4711");
            assertThat(f.effects()).isEqualTo(1);
        }

        @Test
        void springModulith321CrashAfterTheEffectDoesNotDoubleIt() throws Exception {
            f.crashAfterMark();
            f.erp.submit(CallContext.of(KEY, f.clock.instant()));
            f.clock.advance(LEASE);

            assertThat(f.submit()).isInstanceOf(Outcome.InDoubt.class);
            assertThat(f.submitOrAsk().result()).contains("ack 4711");
            assertThat(f.effects()).isEqualTo(1);
        }

        @Test
        void awsPowertoolsFailureToStoreTheResultDoesNotDoubleTheEffect() {
            BreakingStore store = new BreakingStore(f.store);
            IdempotentExecutor once =
                    IdempotentExecutor.builder(store).clock(f.clock).build();
            store.failSettling(true);
            assertThatExceptionOfType(BreakingStore.StoreDownException.class)
                    .isThrownBy(() -> once.execute(KEY, PAYLOAD, f.erp::submit));
            store.failSettling(false);

            assertThat(once.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.InProgress.class);
            f.clock.advance(LEASE);
            assertThat(once.execute(KEY, PAYLOAD, f.erp::submit, f.erp::find).result())
                    .contains("ack 4711");
            assertThat(f.effects()).isEqualTo(1);
        }

        @Test
        void lostReplyOfTheStoreIsNotTakenForAFailure() {
            BreakingStore store = new BreakingStore(f.store);
            IdempotentExecutor once =
                    IdempotentExecutor.builder(store).clock(f.clock).build();
            store.loseSettlementReply(true);
            assertThatExceptionOfType(BreakingStore.StoreDownException.class)
                    .isThrownBy(() -> once.execute(KEY, PAYLOAD, f.erp::submit));

            assertThat(once.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Replayed.class);
            assertThat(f.effects()).isEqualTo(1);
        }
    }

    /** Kind 3: completion went by key only, so an owner that had lost the key overwrote its successor. */
    @Nested
    class CompletionByStaleOwner {

        @Test
        void awsPowertoolsUnconditionalUpdateStaleOwnerCannotOverwriteTheResult() {
            f.crashAfterClaim();
            f.clock.advance(LEASE);
            f.submit();

            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> f.store.settle(KEY, 1, new Settlement.Completed("stale")))
                    .withMessageContaining("under fence 1");
            assertThat(f.submit().orThrow()).isEqualTo("ack 4711");
        }

        @Test
        void awsPowertoolsUnconditionalDeleteStaleFailureCannotFreeACompletedKey() {
            f.crashAfterClaim();
            f.clock.advance(LEASE);
            f.submit();

            Settlement released = new Settlement.Released(new Failure.Transient("late"), Duration.ZERO);
            assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> f.store.settle(KEY, 1, released));
            assertThat(f.submit()).isInstanceOf(Outcome.Replayed.class);
            assertThat(f.effects()).isEqualTo(1);
        }

        @Test
        void idempotency4jStaleOwnerCannotCompleteOrRenewTheRunOfItsSuccessor() {
            f.crashAfterClaim();
            f.clock.advance(LEASE);
            f.store.claim(KEY, PRINT, LEASE);

            assertThatExceptionOfType(LeaseLostException.class)
                    .isThrownBy(() -> f.store.settle(KEY, 1, new Settlement.Completed("stale")));
            assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> f.store.markEffect(KEY, 1, LEASE));
            assertThat(f.submit())
                    .isEqualTo(new Outcome.InProgress<>(f.clock.instant().plus(LEASE), LEASE));
        }

        @Test
        void dbScheduler402ZombieThatWakesUpDoesNotStartTheEffect() {
            IdempotentExecutor sleepy = IdempotentExecutor.builder(new SleepyStore(f.store, () -> {
                        f.clock.advance(LEASE);
                        f.submit();
                    }))
                    .build();

            assertThat(sleepy.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Replayed.class);
            assertThat(f.effects()).isEqualTo(1);
        }

        @Test
        void dbosJava226RunningWorkIsNotStartedAgain() {
            f.once.execute(KEY, PAYLOAD, call -> {
                assertThat(new Fixture.Colleague(f).submit()).isInstanceOf(Outcome.InProgress.class);
                return f.erp.submit(call);
            });

            assertThat(f.effects()).isEqualTo(1);
        }
    }

    /** Kind 4: time was that of the wrong clock or was counted from the wrong moment. */
    @Nested
    class WrongTime {

        @Test
        void springModulith1836ARetryIsNotStaleBecauseTheFirstAttemptIsOld() {
            f.crashAfterClaim();
            f.clock.advance(LEASE.multipliedBy(10));
            f.store.claim(KEY, PRINT, LEASE);
            f.clock.advance(LEASE.minusNanos(1));

            assertThat(f.submit()).isInstanceOf(Outcome.InProgress.class);
        }

        @Test
        void theMarkRenewsTheLeaseFromNow() {
            f.crashAfterClaim();
            f.clock.advance(LEASE.minusNanos(1));
            f.store.markEffect(KEY, 1, LEASE);
            f.clock.advance(LEASE.minusNanos(1));

            assertThat(f.submit()).isInstanceOf(Outcome.InProgress.class);
        }

        @Test
        void dbScheduler433AClockThatIsAheadTakesNothingOver() {
            f.crashAfterClaim();
            Clock ahead = Clock.offset(f.clock, Duration.ofMinutes(10));
            IdempotentExecutor early = f.builder().clock(ahead).build();

            assertThat(early.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.InProgress.class);
            assertThat(f.effects()).isZero();
        }
    }

    /** Kind 5: the loser of a race saw neither the old nor the new row, and looped or guessed. */
    @Nested
    class LoserSeesNothing {

        @Test
        void springIntegration10847TheLoserOfAClaimIsToldWhoHoldsTheKey() throws Exception {
            assertThat(claimAtOnce(8))
                    .filteredOn(claim -> !(claim instanceof Claim.Acquired))
                    .containsOnly(new Claim.Held(f.start.plus(LEASE), LEASE));
        }

        @Test
        void springIntegration10847TheLoserOfATakeoverIsToldToo() throws Exception {
            f.crashAfterClaim();
            f.clock.advance(LEASE);

            assertThat(claimAtOnce(8))
                    .containsOnlyOnce(new Claim.Acquired(2, 2))
                    .contains(new Claim.Held(f.start.plus(LEASE).plus(LEASE), LEASE));
        }
    }

    /** Kind 6: something was remembered, or answered, before it was stored and compared. */
    @Nested
    class RememberedTooEarly {

        @Test
        void camel24046AClaimThatFailedLeavesNothingBehind() {
            BreakingStore store = new BreakingStore(f.store);
            IdempotentExecutor once = IdempotentExecutor.builder(store).build();
            store.failClaiming(true);
            assertThatExceptionOfType(BreakingStore.StoreDownException.class)
                    .isThrownBy(() -> once.execute(KEY, PAYLOAD, f.erp::submit));
            store.failClaiming(false);

            assertThat(once.execute(KEY, PAYLOAD, f.erp::submit)).isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void awsPowertoolsPython3821AndJava2260NothingIsReplayedForAnotherPayload() {
            f.submit();

            assertThat(f.once.execute(KEY, "another order", f.erp::submit)).isInstanceOf(Outcome.KeyReused.class);
        }
    }

    /** Not of the six, but of the same family: what was seen was forgotten, and nobody was told. */
    @Nested
    class ForgottenInSilence {

        private final SeenSet set = SeenSet.builder(f.clock, 2)
                .retention(Duration.ofDays(1))
                .lease(LEASE)
                .build();

        private Sighting claim(String message, Instant occurred) {
            return set.claim(IdempotencyKey.of("inbox", message), occurred);
        }

        private void see(String message) {
            assertThat(claim(message, f.start)).isEqualTo(new Sighting.First(1));
            set.complete(IdempotencyKey.of("inbox", message), 1);
        }

        @Test
        void camelLruOf1000KeysAFullSetRefusesTheNextInsteadOfForgettingTheFirst() {
            see("1");
            see("2");

            assertThatExceptionOfType(SeenSetFullException.class).isThrownBy(() -> claim("3", f.start));
            assertThat(claim("1", f.start)).isInstanceOf(Sighting.Seen.class);
        }

        @Test
        void nServiceBusRetentionALateDuplicateIsNotTakenForNew() {
            see("1");
            f.clock.advance(Duration.ofDays(3));

            assertThat(claim("1", f.start)).isInstanceOf(Sighting.Expired.class);
        }

        @Test
        void camel16427WhatIsDoneNeverLooksAbandoned() {
            see("1");
            f.clock.advance(LEASE.multipliedBy(10));

            assertThat(claim("1", f.start)).isInstanceOf(Sighting.Seen.class);
        }

        @Test
        void camel16427OnlyOneTakesAnAbandonedKeyOver() {
            claim("1", f.start);
            f.clock.advance(LEASE);

            assertThat(claim("1", f.start)).isEqualTo(new Sighting.First(2));
            assertThat(claim("1", f.start)).isInstanceOf(Sighting.InProgress.class);
        }
    }
}
