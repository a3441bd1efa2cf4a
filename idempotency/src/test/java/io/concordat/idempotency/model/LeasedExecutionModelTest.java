package io.concordat.idempotency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Leased execution, in every interleaving of two workers on two keys with crashes, pauses past the lease, duplicate
 * deliveries, failures before the effect, lost answers and probes. The promises hold in all of them, and each mistake that
 * is built into the model breaks one: so the model can fail.
 */
class LeasedExecutionModelTest {

    private static final Logger LOG = Logger.getLogger(LeasedExecutionModelTest.class.getName());

    private static void expectCaught(Bug bug, Promise promise) {
        Exploration exploration = Exploration.of(2, Faults.of(bug));

        assertThat(exploration.broken()).as(exploration.trace()).isEqualTo(promise);
    }

    @Test
    void keepsEveryPromiseInEveryState() {
        Exploration exploration = Exploration.of(3, Faults.NONE);

        assertThat(exploration.broken()).as(exploration.trace()).isNull();
        assertThat(exploration.seen()).containsExactlyInAnyOrder(Row.State.values());
        assertThat(exploration.states()).isGreaterThan(50_000);
        LOG.info(() -> exploration.states() + " states, " + exploration.transitions()
                + " transitions, up to the names of workers and keys");
    }

    @Test
    void noticesASettlementWithoutFence() {
        expectCaught(Bug.SETTLES_WITHOUT_FENCE, Promise.NO_STALE_COMPLETION);
    }

    @Test
    void noticesAMarkWithoutFence() {
        expectCaught(Bug.MARKS_WITHOUT_FENCE, Promise.ONE_EFFECT);
    }

    @Test
    void noticesASettlementOfWhatIsSettled() {
        expectCaught(Bug.SETTLES_WHAT_IS_SETTLED, Promise.FINAL_STAYS);
    }

    @Test
    void noticesATakeoverThatKeepsTheFence() {
        expectCaught(Bug.KEEPS_FENCE_AT_TAKEOVER, Promise.FENCE_RISES);
    }

    @Test
    void noticesALeaseByTheClientsClock() {
        expectCaught(Bug.CLIENT_CLOCK, Promise.ONE_EFFECT);
    }

    @Test
    void noticesATakeoverInSpiteOfTheMark() {
        expectCaught(Bug.TAKES_OVER_IN_SPITE_OF_MARK, Promise.NO_BLIND_TAKEOVER);
    }

    @Test
    void noticesAnEffectBeforeItsMark() {
        expectCaught(Bug.EFFECT_BEFORE_MARK, Promise.ONE_EFFECT);
    }

    @Test
    void noticesAKeyThatIsDoneWhenClaimed() {
        expectCaught(Bug.DONE_AT_CLAIM, Promise.COMPLETED_MEANS_DONE);
    }

    @Test
    void noticesAttemptsThatAreCountedWhenTheyEnd() {
        expectCaught(Bug.COUNTS_ATTEMPTS_AT_COMPLETION, Promise.ATTEMPTS_LIMITED);
    }

    @Test
    void noticesAReleaseAfterAnUnknownOutcome() {
        expectCaught(Bug.RELEASES_UNKNOWN_OUTCOME, Promise.ONE_EFFECT);
    }

    @Test
    void noticesAProbeWhoseSilenceIsTakenForNo() {
        expectCaught(Bug.TAKES_SILENCE_OF_PROBE_FOR_NO, Promise.ONE_EFFECT);
    }

    @Test
    void noticesADuplicateThatIsDroppedWhileTheFirstRuns() {
        expectCaught(Bug.DROPS_WHAT_IS_IN_PROGRESS, Promise.NEVER_LOST);
    }

    @Test
    void noticesACacheThatIsFilledBeforeTheStore() {
        expectCaught(Bug.CACHES_BEFORE_STORE, Promise.NEVER_LOST);
    }

    @Test
    void noticesARetentionThatForgetsWhatIsOpen() {
        expectCaught(Bug.FORGETS_WHAT_IS_OPEN, Promise.ONE_EFFECT);
    }

    /** What the library asks of effects, and why: without it no store can help. */
    @Test
    void needsEffectsThatKeepTheirDeadline() {
        expectCaught(Bug.SENDS_PAST_DEADLINE, Promise.ONE_EFFECT);
    }
}
