package io.concordat.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The kit is tested with stores that are broken on purpose: each is refused by exactly the tests of its promise. */
class IdempotencyStoreTckTest {

    @Test
    void acceptsASoundStore() {
        assertThat(failures(BrokenStore::new)).isEmpty();
    }

    @Test
    void refusesOneThatGivesHeldKeysAway() {
        assertThat(failures(BrokenStore.GivesHeldKeysAway::new))
                .contains("aKeyThatIsHeldIsNotAcquiredTwice", "ofManyClaimsAtOnceOneAcquires");
    }

    @Test
    void refusesOneThatLetsStaleOwnersSettle() {
        assertThat(failures(BrokenStore.SettlesUnderAnyFence::new))
                .containsExactly("anOwnerThatWasTakenOverCannotSettle");
    }

    @Test
    void refusesOneThatLetsStaleOwnersMark() {
        assertThat(failures(BrokenStore.MarksUnderAnyFence::new))
                .containsExactly("anOwnerThatWasTakenOverCannotMarkOrRenew");
    }

    @Test
    void refusesOneThatForgetsTheMark() {
        assertThat(failures(BrokenStore.ForgetsTheMark::new))
                .contains("aKeyAbandonedAfterItsEffectBeganIsInDoubtAndNotTakenOver");
    }

    @Test
    void refusesOneThatDoesNotRenew() {
        assertThat(failures(BrokenStore.DoesNotRenew::new)).containsExactly("aRenewedLeaseIsHeld");
    }

    @Test
    void refusesOneThatKeepsSilentAboutLostLeases() {
        assertThat(failures(BrokenStore.KeepsSilentAboutLostLeases::new))
                .containsExactlyInAnyOrder(
                        "aKeyInDoubtIsSettledByTheFirstWhoKnows",
                        "aSettledKeyIsNotSettledOtherwise",
                        "anOwnerThatWasTakenOverCannotSettle",
                        "anUnknownKeyIsNotSettled");
    }

    @Test
    void refusesOneThatIgnoresPayloads() {
        assertThat(failures(BrokenStore.IgnoresPayloads::new)).containsExactly("anotherPayloadIsRefusedInEveryState");
    }

    @Test
    void refusesOneThatFoldsCase() {
        assertThat(failures(BrokenStore.FoldsCase::new)).contains("keysThatLookAlikeAreDifferent");
    }

    @Test
    void refusesOneThatDropsReasons() {
        assertThat(failures(BrokenStore.DropsReasons::new)).containsExactly("aRefusalIsReplayedWithAllItsReasons");
    }

    @Test
    void refusesOneThatDoesNotCountAttempts() {
        assertThat(failures(BrokenStore.DoesNotCountAttempts::new))
                .containsExactlyInAnyOrder(
                        "aKeyAbandonedBeforeItsEffectIsTakenOverWithAHigherFence",
                        "aReleasedKeyIsAcquiredAgainWithAHigherFence",
                        "fencesRiseAndEveryAttemptIsCounted");
    }

    @Test
    void refusesOneThatReleasesWhatIsInDoubt() {
        assertThat(failures(BrokenStore.ReleasesWhatIsInDoubt::new))
                .contains(
                        "aKeyAbandonedAfterItsEffectBeganIsInDoubtAndNotTakenOver",
                        "aKeyInDoubtIsSettledByTheFirstWhoKnows");
    }

    private static Set<String> failures(Function<VirtualClock, IdempotencyStore> broken) {
        return KitRun.failures(IdempotencyStoreTck.class, () -> new Kit(broken));
    }

    private static final class Kit extends IdempotencyStoreTck {

        private final VirtualClock clock = VirtualClock.at("2026-03-01T12:00:00Z");
        private final Function<VirtualClock, IdempotencyStore> broken;

        Kit(Function<VirtualClock, IdempotencyStore> broken) {
            this.broken = broken;
        }

        @Override
        protected IdempotencyStore store() {
            return broken.apply(clock);
        }

        @Override
        protected void elapse(Duration length) {
            clock.advance(length);
        }
    }
}
