package io.concordat.idempotency;

import static io.concordat.idempotency.Fixture.KEY;
import static io.concordat.idempotency.Fixture.LEASE;
import static io.concordat.idempotency.Fixture.PAYLOAD;
import static io.concordat.idempotency.OtherSystem.isDown;
import static io.concordat.idempotency.OtherSystem.losesAnswer;
import static io.concordat.idempotency.OtherSystem.losesRequest;
import static io.concordat.idempotency.OtherSystem.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An effect whose outcome is unknown is asked for, never sent again blindly. */
class DoubtTest {

    private static final Failure UNKNOWN = new Failure.OutcomeUnknown("no answer");

    private final Fixture f = new Fixture();

    @Test
    void keepsTheDoubtWithoutAProbe() {
        f.erp.then(losesAnswer());

        assertThat(f.submit()).isEqualTo(new Outcome.InDoubt<>(f.start, UNKNOWN));
        f.clock.advance(Duration.ofDays(30));
        assertThat(f.submit()).isEqualTo(new Outcome.InDoubt<>(f.start, UNKNOWN));
        assertThat(f.effects()).isEqualTo(1);
        assertThat(f.erp.calls).hasSize(1);
    }

    @Test
    void completesWithWhatTheProbeFinds() {
        f.erp.then(losesAnswer());

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 1));
        assertThat(f.submit()).isEqualTo(new Outcome.Replayed<>("ack 4711", f.start));
        assertThat(f.effects()).isEqualTo(1);
        assertThat(f.events).startsWith(Kind.CALLED, Kind.SENT, Kind.PROBED, Kind.EXECUTED);
    }

    @Test
    void sendsAgainWhatTheProbeDoesNotFind() {
        f.erp.then(losesRequest());

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
        assertThat(f.effects()).isEqualTo(1);
        assertThat(f.pauses).hasSize(1);
        assertThat(f.events)
                .containsExactly(Kind.CALLED, Kind.SENT, Kind.PROBED, Kind.RETRIED, Kind.SENT, Kind.EXECUTED);
    }

    @Test
    void asksEveryTimeTheAnswerIsLost() {
        f.erp.then(losesRequest(), losesRequest(), losesAnswer());

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 3));
        assertThat(f.erp.questions).hasSize(3);
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void failsForNowWhenTheRequestNeverArrives() {
        f.erp.then(losesRequest(), losesRequest(), losesRequest());

        Outcome<String> outcome = f.submitOrAsk();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.TRANSIENT);
            assertThat(failed.attempts()).isEqualTo(3);
        });
        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 4));
    }

    @Test
    void asksAgainWhenTheQuestionFailsInPassing() {
        f.erp.then(losesAnswer()).thenAsked(isDown(), refuses(new Failure.Throttled("busy", Duration.ofSeconds(3))));

        assertThat(f.submitOrAsk().result()).contains("ack 4711");
        assertThat(f.counts.probes()).isEqualTo(3);
        assertThat(f.pauses).hasSize(2).contains(Duration.ofSeconds(3));
    }

    @Test
    void keepsTheDoubtWhileNobodyAnswersTheQuestion() {
        f.erp.then(losesAnswer()).thenAsked(isDown(), isDown(), isDown());

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.InDoubt<>(f.start, UNKNOWN));
        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 1));
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void takesNoFailureOfTheQuestionForAnAnswer() {
        f.erp.then(losesAnswer())
                .thenAsked(
                        refuses(new Failure.NotFound("no such service")),
                        refuses(UNKNOWN),
                        OtherSystem.thenThrows(new IllegalStateException("bug")),
                        OtherSystem.thenThrows(new InterruptedException()));

        for (int asked = 1; asked <= 4; asked++) {
            assertThat(f.submitOrAsk()).isInstanceOf(Outcome.InDoubt.class);
            assertThat(f.erp.questions).hasSize(asked);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(f.submitOrAsk().result()).contains("ack 4711");
        assertThat(f.erp.calls).hasSize(1);
    }

    @Test
    void asksFirstWhenAnOwnerCrashedAfterTheEffectStarted() {
        f.crashAfterMark();
        f.clock.advance(LEASE);

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 2));
        assertThat(f.events).containsExactly(Kind.CALLED, Kind.PROBED, Kind.RETRIED, Kind.SENT, Kind.EXECUTED);
        assertThat(f.pauses).isEmpty();
    }

    @Test
    void saysSinceWhenAnAbandonedEffectIsInDoubt() {
        f.clock.advance(Duration.ofSeconds(1));
        f.crashAfterMark();
        f.clock.advance(LEASE);

        assertThat(f.submit()).isInstanceOfSatisfying(Outcome.InDoubt.class, doubt -> {
            assertThat(doubt.effectStartedAt()).isEqualTo(f.start.plusSeconds(1));
            assertThat(doubt.failure().detail()).contains("fence 1").contains("2026-03-01T12:00:31Z");
        });
    }

    @Test
    void givesTheQuestionItsOwnTime() {
        f.erp.then(effect -> {
            f.clock.advance(Duration.ofSeconds(20));
            losesRequest().befall(effect);
        });

        assertThat(f.submitOrAsk()).isInstanceOf(Outcome.Failed.class);
        assertThat(f.erp.questions.get(0).deadline()).isEqualTo(f.start.plusSeconds(40));
        assertThat(f.submitOrAsk().result()).contains("ack 4711");
    }

    @Test
    void takesAPersonsWordAsAnAnswer() {
        f.erp.then(losesAnswer());
        f.submit();

        Outcome<String> decided = f.once.execute(KEY, PAYLOAD, f.erp::submit, call -> Optional.of("seen in the ERP"));

        assertThat(decided.orThrow()).isEqualTo("seen in the ERP");
        assertThat(f.submit().orThrow()).isEqualTo("seen in the ERP");
    }

    @Test
    void putsAnEffectThatEndedWithAnErrorInDoubt() {
        AssertionError error = new AssertionError("broken");
        assertThatThrownBy(() -> f.once.execute(KEY, PAYLOAD, call -> {
                    f.erp.submit(call);
                    throw error;
                }))
                .isSameAs(error);

        assertThat(f.submitOrAsk()).isEqualTo(new Outcome.Executed<>("ack 4711", 1));
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void leavesTheDecisionToWhoeverFoundOutFirst() {
        f.erp.then(losesAnswer());

        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, f.erp::submit, call -> {
            f.store.settle(KEY, 1, new Settlement.Completed("decided elsewhere"));
            return f.erp.find(call);
        });

        assertThat(outcome.orThrow()).isEqualTo("decided elsewhere");
        assertThat(f.events).contains(Kind.LEASE_LOST).endsWith(Kind.REPLAYED);
    }

    @Test
    void lateOwnerWithTheResultEndsTheDoubtOfOthers() {
        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, call -> {
            String answer = f.erp.submit(call);
            f.clock.advance(LEASE);
            assertThat(new Fixture.Colleague(f).submit()).isInstanceOf(Outcome.InDoubt.class);
            return answer;
        });

        assertThat(outcome).isEqualTo(new Outcome.Executed<>("ack 4711", 1));
        assertThat(f.effects()).isEqualTo(1);
    }

    @Test
    void lateOwnerReportsWhatItKnowsInsteadOfSendingAgain() {
        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, call -> {
            String answer = f.erp.submit(call);
            f.clock.advance(LEASE);
            // somebody decides wrongly that nothing happened, tries, and is refused in passing
            f.erp.then(isDown());
            new Fixture.Colleague(f).claimsThatNothingHappened();
            return answer;
        });

        assertThat(outcome.orThrow()).isEqualTo("ack 4711");
        assertThat(f.effects()).isEqualTo(1);
        assertThat(f.counts.of(Kind.LEASE_LOST)).isEqualTo(1);
    }

    @Test
    void lateOwnerEndsTheDoubtOfItsSuccessorWithWhatItKnows() {
        Outcome<String> outcome = f.once.execute(KEY, PAYLOAD, call -> {
            String answer = f.erp.submit(call);
            f.clock.advance(LEASE);
            f.erp.then(losesRequest());
            assertThat(new Fixture.Colleague(f).claimsThatNothingHappened()).isInstanceOf(Outcome.Failed.class);
            f.erp.then(losesRequest());
            assertThat(new Fixture.Colleague(f).submit()).isInstanceOf(Outcome.InDoubt.class);
            return answer;
        });

        assertThat(outcome).isEqualTo(new Outcome.Executed<>("ack 4711", 3));
        assertThat(f.effects()).isEqualTo(1);
    }
}
