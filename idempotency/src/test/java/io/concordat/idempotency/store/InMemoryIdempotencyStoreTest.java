package io.concordat.idempotency.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryIdempotencyStoreTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("erp.submit", "1");
    private static final Fingerprint PRINT = Fingerprinter.canonical().of("payload");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Failure DOWN = new Failure.Transient("down");

    private final MovableClock clock = new MovableClock();
    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(clock);

    private Claim claim() {
        return store.claim(KEY, PRINT, LEASE);
    }

    @Test
    void countsAttemptsAndFencesAtTheClaim() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(claim()).isEqualTo(new Claim.Acquired(attempt, attempt));
            clock.advance(LEASE);
        }
    }

    @Test
    void keepsTheFirstMarkAndTheLastLease() {
        claim();
        store.markEffect(KEY, 1, LEASE);
        clock.advance(Duration.ofSeconds(20));
        store.markEffect(KEY, 1, LEASE);
        clock.advance(LEASE);

        assertThat(claim())
                .isInstanceOfSatisfying(
                        Claim.InDoubt.class,
                        doubt -> assertThat(doubt.effectStartedAt())
                                .isEqualTo(clock.instant().minusSeconds(50)));
    }

    @Test
    void settlesForAnOwnerWhoseLeaseIsOverButWhomNobodyReplaced() {
        claim();
        clock.advance(LEASE);
        store.settle(KEY, 1, new Settlement.Completed("late"));

        assertThat(claim()).isEqualTo(new Claim.Completed("late", clock.instant()));
    }

    @Test
    void marksNoEffectOfAKeyInDoubt() {
        claim();
        store.markEffect(KEY, 1, LEASE);
        clock.advance(LEASE);
        claim();

        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> store.markEffect(KEY, 1, LEASE))
                .withMessage("cannot mark the effect of erp.submit:1 under fence 1: the key was taken over or settled"
                        + " meanwhile; claim it again to see how it stands");
    }

    @Test
    void knowsNoOwnerOfAKeyThatWasNeverClaimed() {
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> store.markEffect(KEY, 1, LEASE));
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> store.settle(KEY, 1, new Settlement.Completed("x")));
        assertThat(store.size()).isZero();
    }

    @Test
    void leavesAReusedKeyAsItIsEvenWhenItsOwnerIsGone() {
        claim();
        clock.advance(LEASE);
        Fingerprint other = Fingerprinter.canonical().of("other");

        assertThat(store.claim(KEY, other, LEASE)).isEqualTo(new Claim.Mismatch(PRINT));
        assertThat(claim()).isEqualTo(new Claim.Acquired(2, 2));
    }

    @Test
    void datesADoubtWithoutMark() {
        claim();
        store.settle(KEY, 1, new Settlement.Undecided(DOWN));

        assertThat(claim()).isEqualTo(new Claim.InDoubt(1, 1, clock.instant(), DOWN));
    }

    @Test
    void refusesALeaseThatIsOverAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.claim(KEY, PRINT, Duration.ZERO));
        claim();
        assertThatIllegalArgumentException().isThrownBy(() -> store.markEffect(KEY, 1, Duration.ofSeconds(-1)));
    }

    @Test
    void forgetsOnlyWhatIsDecided() {
        for (int number = 0; number < 5; number++) {
            store.claim(key(number), PRINT, LEASE);
        }
        store.settle(key(0), 1, new Settlement.Completed("done"));
        store.settle(key(1), 1, new Settlement.Refused(DOWN));
        store.settle(key(2), 1, new Settlement.Released(DOWN, Duration.ZERO));
        store.settle(key(3), 1, new Settlement.Undecided(DOWN));

        assertThat(store.forgetSettledBefore(clock.instant())).isZero();
        clock.advance(Duration.ofDays(365));
        assertThat(store.forgetSettledBefore(clock.instant())).isEqualTo(2);
        assertThat(store.size()).isEqualTo(3);
        assertThat(store.claim(key(3), PRINT, LEASE)).isInstanceOf(Claim.InDoubt.class);
        assertThat(store.claim(key(4), PRINT, LEASE)).isEqualTo(new Claim.Acquired(2, 2));
    }

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("many", "k" + number);
    }

    @Test
    void tellsItsClock() {
        assertThat(store.clock()).isSameAs(clock);
    }
}
