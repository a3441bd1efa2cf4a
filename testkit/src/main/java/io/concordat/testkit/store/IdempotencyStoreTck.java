package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.Done;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.rule.Violation;
import io.concordat.model.value.Code;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdempotencyStore} promises. Inherit, give the store, and see which promise is broken.
 *
 * <pre>
 * class OurStoreTest extends IdempotencyStoreTck {
 *     protected IdempotencyStore store() { return new OurStore(...); }
 * }
 * </pre>
 *
 * <p>Results are texts and {@link Done}. Keys are new in each test, so the store need not be empty. A store whose clock can
 * be moved overrides {@link #elapse}; for others leases of some milliseconds run out by themselves.
 */
public abstract class IdempotencyStoreTck {

    /** Longer than any test. */
    protected static final Duration LONG = Duration.ofHours(1);

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Fingerprint CONTENT = Fingerprint.sha256(200, bytes("content"));
    private static final Fingerprint OTHER = Fingerprint.sha256(200, bytes("other content"));
    private static final Failure NO = new Failure.Rejected(
            "credit limit",
            List.of(
                    new Failure.Rejected.Reason(new Code("CL", "reasons", "1", "limit"), "1", "too much"),
                    new Failure.Rejected.Reason(Code.of("X"), null, null)));

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final int MOST_CLAIMS = 1_000_000;

    private IdempotencyStore store;
    private IdempotencyKey key;

    /** For the test framework. */
    protected IdempotencyStoreTck() {}

    /** The store to test; asked once for each test. */
    protected abstract IdempotencyStore store();

    /** Moves the store's clock, where a test can; otherwise time goes by itself. */
    protected void elapse(Duration length) {}

    /** For the test framework. */
    @BeforeEach
    protected final void takeStore() {
        store = store();
        key = newKey();
    }

    @Test
    void theFirstClaimAcquiresTheKey() {
        assertThat(claim(LONG)).isEqualTo(new Claim.Acquired(1, 1));
    }

    @Test
    void aKeyThatIsHeldIsNotAcquiredTwice() {
        claim(LONG);

        Claim second = claim(LONG);

        assertThat(second).isInstanceOf(Claim.Held.class);
        assertThat(((Claim.Held) second).remaining()).isPositive().isLessThanOrEqualTo(LONG);
    }

    @Test
    void aResultIsReplayed() {
        store.settle(key, acquired(LONG), new Settlement.Completed("INV-77 für 北京"));

        assertThat(result(claim(LONG))).isEqualTo("INV-77 für 北京");
        assertThat(result(claim(LONG))).isEqualTo("INV-77 für 北京");
    }

    @Test
    void anEffectWithoutResultIsReplayed() {
        store.settle(key, acquired(LONG), new Settlement.Completed(Done.DONE));

        assertThat(result(claim(LONG))).isEqualTo(Done.DONE);
    }

    @Test
    void aRefusalIsReplayedWithAllItsReasons() {
        store.settle(key, acquired(LONG), new Settlement.Refused(NO));

        assertThat(((Claim.Refused) claim(LONG)).failure()).isEqualTo(NO);
    }

    @Test
    void aBrokenContractIsReplayedWithAllItsViolations() {
        Failure broken = new Failure.ContractMismatch(
                "order",
                List.of(new Violation("ORD-12", "/lines/0", "0", "more"), new Violation("type", "", "text", "number")));
        store.settle(key, acquired(LONG), new Settlement.Refused(broken));

        assertThat(((Claim.Refused) claim(LONG)).failure()).isEqualTo(broken);
    }

    @Test
    void aReleasedKeyIsAcquiredAgainWithAHigherFence() {
        store.settle(key, acquired(LONG), new Settlement.Released(new Failure.Transient("busy"), Duration.ZERO));

        assertThat(claim(LONG)).isEqualTo(new Claim.Acquired(2, 2));
    }

    @Test
    void aKeyAbandonedBeforeItsEffectIsTakenOverWithAHigherFence() {
        claim(SHORT);

        assertThat(claimAfterTheLease()).isEqualTo(new Claim.Acquired(2, 2));
    }

    @Test
    void aKeyAbandonedAfterItsEffectBeganIsInDoubtAndNotTakenOver() {
        long fence = acquired(SHORT);
        store.markEffect(key, fence, SHORT);

        Claim after = claimAfterTheLease();

        assertThat(after).isInstanceOf(Claim.InDoubt.class);
        assertThat(((Claim.InDoubt) after).fence()).isEqualTo(fence);
        assertThat(claim(LONG)).isInstanceOf(Claim.InDoubt.class);
    }

    @Test
    void aRenewedLeaseIsHeld() {
        long fence = acquired(SHORT);
        store.markEffect(key, fence, LONG);
        elapse(SHORT.multipliedBy(2));

        assertThat(claim(LONG)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void anOwnerThatWasTakenOverCannotSettle() {
        long stale = acquired(SHORT);
        long fence = ((Claim.Acquired) claimAfterTheLease()).fence();

        assertThatThrownBy(() -> store.settle(key, stale, new Settlement.Completed("late")))
                .isInstanceOf(LeaseLostException.class);
        store.settle(key, fence, new Settlement.Completed("in time"));
        assertThat(result(claim(LONG))).isEqualTo("in time");
    }

    @Test
    void anOwnerThatWasTakenOverCannotMarkOrRenew() {
        long stale = acquired(SHORT);
        claimAfterTheLease();

        assertThatThrownBy(() -> store.markEffect(key, stale, LONG)).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void anOwnerWhoseLeaseIsOverStillSettlesWhatNobodyTook() {
        long fence = acquired(SHORT);
        store.markEffect(key, fence, SHORT);
        claimAfterTheLease();

        store.settle(key, fence, new Settlement.Completed("after all"));

        assertThat(result(claim(LONG))).isEqualTo("after all");
    }

    @Test
    void aSettledKeyIsNotSettledOtherwise() {
        long fence = acquired(LONG);
        store.settle(key, fence, new Settlement.Completed("first"));

        assertThatThrownBy(() -> store.settle(key, fence, new Settlement.Completed("second")))
                .isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(() -> store.markEffect(key, fence, LONG)).isInstanceOf(LeaseLostException.class);
        assertThat(result(claim(LONG))).isEqualTo("first");
    }

    @Test
    void anUnknownKeyIsNotSettled() {
        assertThatThrownBy(() -> store.settle(key, 1, new Settlement.Completed("never claimed")))
                .isInstanceOf(LeaseLostException.class);
        assertThat(claim(LONG)).isEqualTo(new Claim.Acquired(1, 1));
    }

    @Test
    void aKeyInDoubtIsSettledByTheFirstWhoKnows() {
        long fence = acquired(LONG);
        Failure unknown = new Failure.OutcomeUnknown("no answer");
        store.settle(key, fence, new Settlement.Undecided(unknown));

        assertThat(((Claim.InDoubt) claim(LONG)).failure()).isEqualTo(unknown);
        store.settle(key, fence, new Settlement.Completed("it happened"));
        assertThatThrownBy(() -> store.settle(
                        key, fence, new Settlement.Released(new Failure.Transient("it did not"), Duration.ZERO)))
                .isInstanceOf(LeaseLostException.class);
        assertThat(result(claim(LONG))).isEqualTo("it happened");
    }

    @Test
    void aKeyThatWasGivenUpIsToldSoUntilItIsRevived() {
        Failure tooOften = new Failure.Transient("too often");
        store.settle(key, acquired(LONG), new Settlement.Dead(tooOften));

        assertThat(claim(LONG)).isEqualTo(new Claim.Dead(1, 1, tooOften));
        store.settle(key, 1, new Settlement.Released(tooOften, Duration.ZERO));
        assertThat(claim(LONG)).isEqualTo(new Claim.Acquired(2, 1));
    }

    @Test
    void anotherPayloadIsRefusedInEveryState() {
        claim(LONG);
        assertThat(store.claim(key, OTHER, LONG)).isEqualTo(new Claim.Mismatch(CONTENT));
        store.settle(key, 1, new Settlement.Completed("done"));
        assertThat(store.claim(key, OTHER, LONG)).isEqualTo(new Claim.Mismatch(CONTENT));
        assertThat(result(claim(LONG))).isEqualTo("done");
    }

    @Test
    void keysThatLookAlikeAreDifferent() {
        String unique = newKey().value();
        List<IdempotencyKey> alike = List.of(
                IdempotencyKey.of("tck.alike", unique + "a"),
                IdempotencyKey.of("tck.alike", unique + "A"),
                IdempotencyKey.of("tck.alike", unique + "a "),
                IdempotencyKey.of("tck.alike", unique + "ä"),
                IdempotencyKey.of("tck.alikeX", unique + "a"));

        assertThat(alike).allMatch(each -> store.claim(each, CONTENT, LONG).equals(new Claim.Acquired(1, 1)));
    }

    @Test
    void aKeyOfFullLengthIsKept() {
        IdempotencyKey longest =
                IdempotencyKey.of("s".repeat(64) + newKey().value(), "€".repeat(164) + newKey().value());

        assertThat(store.claim(longest, CONTENT, LONG)).isEqualTo(new Claim.Acquired(1, 1));
        assertThat(store.claim(longest, CONTENT, LONG)).isInstanceOf(Claim.Held.class);
    }

    @Test
    void aLeaseIsLongerThanNothing() {
        assertThatThrownBy(() -> claim(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        long fence = acquired(LONG);
        assertThatThrownBy(() -> store.markEffect(key, fence, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofManyClaimsAtOnceOneAcquires() throws InterruptedException {
        for (int round = 0; round < 20; round++) {
            IdempotencyKey contested = newKey();
            ConcurrentLinkedQueue<Claim> answers = new ConcurrentLinkedQueue<>();
            Together.run(8, () -> answers.add(store.claim(contested, CONTENT, LONG)));
            assertThat(answers).filteredOn(Claim.Acquired.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(Claim.Held.class::isInstance).hasSize(7);
        }
    }

    @Test
    void fencesRiseAndEveryAttemptIsCounted() throws InterruptedException {
        ConcurrentLinkedQueue<Claim.Acquired> owners = new ConcurrentLinkedQueue<>();
        Together.run(4, () -> {
            for (int i = 0; i < 25; i++) {
                if (claim(LONG) instanceof Claim.Acquired mine) {
                    owners.add(mine);
                    store.settle(
                            key, mine.fence(), new Settlement.Released(new Failure.Transient("again"), Duration.ZERO));
                }
            }
        });
        assertThat(owners).isNotEmpty();
        assertThat(owners.stream().map(Claim.Acquired::fence).distinct()).hasSize(owners.size());
        assertThat(owners).allMatch(owner -> owner.fence() == owner.attempt());
        assertThat(owners.stream().mapToLong(Claim.Acquired::fence).max()).hasValue(owners.size());
    }

    private Claim claim(Duration lease) {
        return store.claim(key, CONTENT, lease);
    }

    private long acquired(Duration lease) {
        return ((Claim.Acquired) claim(lease)).fence();
    }

    /** Claims until the answer is no longer that the key is held. */
    private Claim claimAfterTheLease() {
        elapse(SHORT.multipliedBy(2));
        Instant giveUp = store.clock().instant().plusSeconds(30);
        Claim answer = claim(LONG);
        // a clock that a test moves stands still meanwhile, so the claims are limited, too
        for (int i = 0; i < MOST_CLAIMS && answer instanceof Claim.Held; i++) {
            if (store.clock().instant().isAfter(giveUp)) {
                return answer;
            }
            Thread.onSpinWait();
            answer = claim(LONG);
        }
        return answer;
    }

    private static Object result(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Completed.class);
        return ((Claim.Completed) claim).result();
    }

    /** Named by time, process and number, so that it is new in a store that is not. */
    private IdempotencyKey newKey() {
        Instant now = store.clock().instant();
        long micros = Math.addExact(now.getEpochSecond() * 1_000_000, now.getNano() / 1000);
        return IdempotencyKey.of(
                "tck",
                String.format("%016x%08x%012x", micros, ProcessHandle.current().pid(), NUMBER.incrementAndGet()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
