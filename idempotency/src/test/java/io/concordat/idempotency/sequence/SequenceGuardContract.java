package io.concordat.idempotency.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every guard must do, wherever it keeps its versions. */
abstract class SequenceGuardContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final SequenceKey key = SequenceKey.of("stock", "item-" + NUMBER.incrementAndGet());

    abstract SequenceGuard guard(FirstVersion first);

    abstract <T> T transaction(Function<HostTransaction, T> work);

    static Fingerprint print(String content) {
        return Fingerprint.sha256(128, content.getBytes(StandardCharsets.UTF_8));
    }

    Verdict check(SequenceGuard guard, long version) {
        return check(guard, version, "content of " + version);
    }

    Verdict check(SequenceGuard guard, long version, String content) {
        return transaction(transaction -> guard.check(transaction, key, version, print(content)));
    }

    SequenceGuard guardAt(long version) {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        for (long each = 1; each <= version; each++) {
            assertThat(check(guard, each)).isEqualTo(new Verdict.Next(each));
        }
        return guard;
    }

    @Test
    void acceptsVersionsOneAfterTheOther() {
        assertThat(guardAt(4).last(key)).get().extracting(Position::version).isEqualTo(4L);
    }

    @Test
    void knowsTheLastVersionAgain() {
        assertThat(check(guardAt(3), 3)).isEqualTo(new Verdict.Duplicate(3));
    }

    @Test
    void callsOneVersionWithTwoContentsAConflict() {
        assertThat(check(guardAt(3), 3, "other"))
                .isEqualTo(new Verdict.Conflict(3, print("content of 3"), print("other")));
    }

    @Test
    void callsOlderVersionsStale() {
        assertThat(check(guardAt(3), 2)).isEqualTo(new Verdict.Stale(3));
    }

    @Test
    void namesTheMissingVersions() {
        assertThat(check(guardAt(3), 7)).isEqualTo(new Verdict.Gap(4, 4, 6));
    }

    @Test
    void seesTheGapBeforeTheVeryFirstVersion() {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        assertThat(check(guard, 3)).isEqualTo(new Verdict.Gap(1, 1, 2));
        assertThat(check(guard, 1)).isEqualTo(new Verdict.Next(1));
        assertThat(check(guard, 3)).isEqualTo(new Verdict.Gap(2, 2, 2));
        assertThat(check(guard, 2)).isEqualTo(new Verdict.Next(2));
    }

    @Test
    void callsAVersionBeforeTheFirstOneStale() {
        assertThat(check(guard(FirstVersion.exactly(1)), 0)).isEqualTo(new Verdict.Stale(0));
    }

    @Test
    void letsTheFirstSeenVersionStartWhereThatIsWanted() {
        SequenceGuard guard = guard(FirstVersion.seen());
        assertThat(check(guard, 17)).isEqualTo(new Verdict.Next(17));
        assertThat(check(guard, 16)).isEqualTo(new Verdict.Stale(17));
        assertThat(check(guard, 18)).isEqualTo(new Verdict.Next(18));
        assertThat(check(guard, 20)).isEqualTo(new Verdict.Gap(19, 19, 19));
    }

    @Test
    void takesTheAdvanceBackWithTheTransaction() {
        SequenceGuard guard = guardAt(1);
        assertThatThrownBy(() -> transaction(transaction -> {
                    assertThat(guard.check(transaction, key, 2, print("2"))).isEqualTo(new Verdict.Next(2));
                    assertThat(guard.check(transaction, key, 3, print("3"))).isEqualTo(new Verdict.Next(3));
                    throw new IllegalStateException("the effect failed");
                }))
                .hasMessage("the effect failed");
        assertThat(guard.last(key)).get().extracting(Position::version).isEqualTo(1L);
        assertThat(check(guard, 2, "another try")).isEqualTo(new Verdict.Next(2));
    }

    @Test
    void takesTheVeryFirstAdvanceBackToo() {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        assertThatThrownBy(() -> transaction(transaction -> {
                    guard.check(transaction, key, 1, print("1"));
                    throw new IllegalStateException("the effect failed");
                }))
                .hasMessage("the effect failed");
        assertThat(guard.last(key)).isEmpty();
        assertThat(check(guard, 1)).isEqualTo(new Verdict.Next(1));
    }

    @Test
    void goesOnAfterSkippedVersionsAndCallsThemStale() {
        SequenceGuard guard = guardAt(2);
        transaction(transaction -> {
            guard.skipTo(transaction, key, 4);
            return true;
        });
        assertThat(check(guard, 4)).isEqualTo(new Verdict.Stale(4));
        assertThat(check(guard, 5)).isEqualTo(new Verdict.Next(5));
    }

    @Test
    void skipsOfAnAggregateNothingIsKnownOfAndNeverBack() {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        transaction(transaction -> {
            guard.skipTo(transaction, key, 9);
            guard.skipTo(transaction, key, 3);
            return true;
        });
        assertThat(check(guard, 10)).isEqualTo(new Verdict.Next(10));
    }

    @Test
    void keepsAggregatesAndScopesApart() {
        SequenceGuard guard = guardAt(3);
        SequenceKey other = SequenceKey.of("billing", key.aggregate());
        Verdict verdict = transaction(transaction -> guard.check(transaction, other, 1, print("1")));
        assertThat(verdict).isEqualTo(new Verdict.Next(1));
    }

    @Test
    void refusesNegativeVersions() {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        assertThatThrownBy(() -> check(guard, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
