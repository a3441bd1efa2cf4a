package io.concordat.idempotency.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.audit.AuditEntry;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.DeadLetters;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.replay.ReplayPlan.State;
import io.concordat.idempotency.replay.ReplayReport.Outcome;
import io.concordat.idempotency.sequence.SequenceGuard;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.idempotency.sequence.Verdict;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the desk must do, wherever the letters are kept. */
abstract class ReplayDeskContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final ReplayOptions OPTIONS = ReplayOptions.by("ada", "INC-4711");

    final String scope = "stock-" + NUMBER.incrementAndGet();
    final SequenceKey item = SequenceKey.of(scope, "item-1");
    final SequenceKey other = SequenceKey.of(scope, "item-2");
    final MovableClock clock = new MovableClock();
    final List<Duration> pauses = new ArrayList<>();
    final List<String> handled = new ArrayList<>();
    final List<ReplayMessage> seen = new ArrayList<>();
    final Set<String> failing = new HashSet<>();

    abstract DeadLetters letters();

    abstract SequenceGuard guard();

    abstract <T> T transaction(Function<HostTransaction, T> work);

    abstract ReplayDesk.Builder desk(ReplayHandler handler);

    ReplayDesk.Builder desk() {
        return desk(this::handle).clock(clock).pause(this::pause).guard(guard());
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        clock.advance(duration);
    }

    /** A projection that asks the guard. */
    private void handle(ReplayMessage message) {
        String name = name(message.received());
        if (failing.contains(name)) {
            throw new CallFailedException(new Failure.Unsupported("still broken"));
        }
        transaction(transaction -> {
            Verdict verdict = check(transaction, message.received());
            assertThat(verdict instanceof Verdict.Next || message.superseded())
                    .as(verdict.toString())
                    .isTrue();
            return true;
        });
        seen.add(message);
        handled.add(name);
    }

    static String name(ReceivedMessage message) {
        return message.key().value();
    }

    Verdict check(HostTransaction transaction, ReceivedMessage message) {
        return guard().check(
                        transaction, message.place().sequence(), message.place().version(), message.fingerprint());
    }

    ReceivedMessage message(SequenceKey sequence, long version) {
        return message(sequence, version, "stock.moved", 1);
    }

    ReceivedMessage message(SequenceKey sequence, long version, String type, int typeVersion) {
        IdempotencyKey key = IdempotencyKey.of(scope, sequence.aggregate() + "-" + version);
        return ReceivedMessage.of(key, type, typeVersion, Payload.of("v" + version))
                .at(sequence, version);
    }

    /** It was processed when it came. */
    void apply(ReceivedMessage message) {
        Verdict verdict = transaction(transaction -> check(transaction, message));
        assertThat(verdict).isInstanceOf(Verdict.Next.class);
    }

    long park(ReceivedMessage message) {
        return transaction(transaction ->
                letters().park(transaction, Letter.of(message, new Failure.Transient("down"), "stock-team", 3)));
    }

    List<DeadLetter> kept() {
        return letters().find(LetterFilter.all().ofScope(scope));
    }

    ReplayPlan plan(ReplayDesk desk, ReplayOptions options) {
        return desk.plan(Selection.letters(LetterFilter.all().ofScope(scope)), options);
    }

    static List<State> states(ReplayPlan plan) {
        return plan.items().stream().map(ReplayPlan.Item::state).toList();
    }

    static List<Outcome> outcomes(ReplayReport report) {
        return report.lines().stream().map(ReplayReport.Line::outcome).toList();
    }

    ReplayReport execute(ReplayDesk desk, ReplayOptions options) {
        return desk.run(plan(desk, options), ReplayMode.EXECUTE);
    }

    @Test
    void runsEachSequenceInOrderAndEmptiesTheLetters() {
        for (long version : new long[] {3, 1, 2}) {
            park(message(item, version));
            park(message(other, version));
        }
        ReplayReport report = execute(desk().build(), OPTIONS);
        assertThat(report.count(Outcome.REPLAYED)).isEqualTo(6);
        assertThat(handled).containsSubsequence("item-1-1", "item-1-2", "item-1-3");
        assertThat(handled).containsSubsequence("item-2-1", "item-2-2", "item-2-3");
        assertThat(kept()).isEmpty();
    }

    @Test
    void changesNothingInADryRun() {
        park(message(item, 1));
        park(message(item, 2));
        ReplayDesk desk = desk().build();
        ReplayReport report = desk.run(plan(desk, OPTIONS), ReplayMode.DRY_RUN);
        assertThat(outcomes(report)).containsExactly(Outcome.REPLAYED, Outcome.REPLAYED);
        assertThat(handled).isEmpty();
        assertThat(pauses).isEmpty();
        assertThat(kept()).hasSize(2);
        assertThat(letters().audit().ofRun(report.run())).isEmpty();
    }

    @Test
    void writesDownWhoReplayedWhatAndWhy() {
        park(message(item, 1));
        ReplayReport report = execute(desk().build(), OPTIONS);
        assertThat(letters().audit().ofRun(report.run()))
                .singleElement()
                .extracting(AuditEntry::action)
                .satisfies(action -> {
                    assertThat(action.by()).isEqualTo(Decision.of("ada", "INC-4711"));
                    assertThat(action.deed()).isEqualTo(Deed.REPLAYED);
                    assertThat(action.message()).isEqualTo(message(item, 1).key());
                });
    }

    @Test
    void endsASequenceAtItsFirstFailureWhileOthersGoOn() {
        for (long version = 1; version <= 3; version++) {
            park(message(item, version));
            park(message(other, version));
        }
        failing.add("item-1-2");
        ReplayReport report = execute(desk().build(), OPTIONS);
        assertThat(handled).containsExactly("item-1-1", "item-2-1", "item-2-2", "item-2-3");
        assertThat(outcomes(report).subList(0, 3)).containsExactly(Outcome.REPLAYED, Outcome.FAILED, Outcome.NOT_RUN);
        assertThat(kept()).extracting(letter -> name(letter.message())).containsExactly("item-1-2", "item-1-3");
        assertThat(kept().get(0).letter())
                .isEqualTo(new Letter(message(item, 2), FailureKind.UNSUPPORTED, "still broken", "stock-team", 4));
        assertThat(letters().audit().of(message(item, 2).key()))
                .extracting(entry -> entry.action().deed())
                .containsExactly(Deed.FAILED);
    }

    @Test
    void stopsAltogetherAfterTheFailuresAllowed() {
        for (int i = 1; i <= 4; i++) {
            park(message(SequenceKey.of(scope, "item-" + i), 1));
            failing.add("item-" + i + "-1");
        }
        ReplayReport report = execute(desk().build(), OPTIONS.stopAfter(2));
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.NOT_RUN, Outcome.NOT_RUN);
        assertThat(report.lines().get(3).detail()).isEqualTo("the replay stopped after 2 failures");
    }

    @Test
    void quotesNothingOfAnUnexpectedException() {
        long id = park(message(item, 1));
        ReplayDesk desk = desk(message -> {
                    throw new IllegalStateException("Ada Lovelace owes 100 EUR");
                })
                .build();
        ReplayReport report = execute(desk, OPTIONS);
        assertThat(report.lines().get(0).detail()).isEqualTo("the handler threw java.lang.IllegalStateException");
        assertThat(letters().find(id).orElseThrow().letter().detail()).doesNotContain("Ada");
    }

    @Test
    void keepsToTheRate() {
        for (int version = 1; version <= 3; version++) {
            park(message(item, version));
        }
        execute(desk().build(), OPTIONS.atMostPerSecond(4));
        assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void stopsWhenTheThreadIsInterrupted() {
        park(message(item, 1));
        park(message(other, 1));
        ReplayDesk desk = desk().pause(duration -> {
                    throw new InterruptedException();
                })
                .build();
        ReplayReport report = execute(desk, OPTIONS);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcomes(report)).containsExactly(Outcome.REPLAYED, Outcome.NOT_RUN);
    }

    /** Version 1 is dead, was skipped, and version 2 was applied. */
    private void superseded() {
        park(message(item, 1));
        transaction(transaction -> {
            guard().skipTo(transaction, item, 1);
            return true;
        });
        apply(message(item, 2));
    }

    @Test
    void doesNotRunASupersededMessageButWritesThatDown() {
        superseded();
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        assertThat(states(plan)).containsExactly(State.SUPERSEDED);
        assertThat(outcomes(desk.run(plan, ReplayMode.DRY_RUN))).containsExactly(Outcome.SKIPPED);
        assertThat(outcomes(desk.run(plan, ReplayMode.EXECUTE))).containsExactly(Outcome.SKIPPED);
        assertThat(handled).isEmpty();
        assertThat(kept()).isEmpty();
        assertThat(letters().audit().of(message(item, 1).key())).singleElement().satisfies(entry -> {
            assertThat(entry.action().deed()).isEqualTo(Deed.SUPERSEDED);
            assertThat(entry.action().detail()).isEqualTo("version 2 was applied or skipped");
        });
        assertThat(guard().last(item).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void runsASupersededMessageWhenForcedAndTellsTheHandler() {
        superseded();
        ReplayReport report = execute(desk().build(), OPTIONS.superseded(SupersededPolicy.FORCE));
        assertThat(outcomes(report)).containsExactly(Outcome.FORCED);
        assertThat(seen).singleElement().extracting(ReplayMessage::superseded).isEqualTo(true);
        assertThat(letters().audit().ofRun(report.run()))
                .extracting(entry -> entry.action().deed())
                .containsExactly(Deed.FORCED);
        assertThat(guard().last(item).orElseThrow().version()).as("never back").isEqualTo(2);
    }

    @Test
    void givesASupersededMessageToTheHandlerForMerging() {
        superseded();
        park(message(item, 3));
        List<String> merged = new ArrayList<>();
        ReplayDesk desk =
                desk().merge(message -> merged.add(name(message.received()))).build();
        ReplayReport report = execute(desk, OPTIONS.superseded(SupersededPolicy.MERGE));
        assertThat(outcomes(report)).containsExactly(Outcome.MERGED, Outcome.REPLAYED);
        assertThat(merged).containsExactly("item-1-1");
        assertThat(handled).containsExactly("item-1-3");
        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesToMergeWithoutAHandlerForIt() {
        ReplayDesk desk = desk().build();
        assertThatThrownBy(() -> plan(desk, OPTIONS.superseded(SupersededPolicy.MERGE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Builder.merge");
    }

    @Test
    void neverRunsWhatWasAppliedAlreadyNotEvenForced() {
        apply(message(item, 1));
        park(message(item, 1));
        ReplayReport report = execute(desk().build(), OPTIONS.superseded(SupersededPolicy.FORCE));
        assertThat(outcomes(report)).containsExactly(Outcome.SKIPPED);
        assertThat(handled).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void leavesAConflictAndWhatFollowsToAPerson() {
        apply(message(item, 1));
        park(ReceivedMessage.of(IdempotencyKey.of(scope, "twin"), "stock.moved", 1, Payload.of("other"))
                .at(item, 1));
        park(message(item, 2));
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        assertThat(states(plan)).containsExactly(State.CONFLICT, State.BLOCKED);
        assertThat(outcomes(desk.run(plan, ReplayMode.EXECUTE))).containsExactly(Outcome.NOT_RUN, Outcome.NOT_RUN);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void namesTheVersionsThatAreMissing() {
        apply(message(item, 1));
        park(message(item, 2));
        park(message(item, 6));
        park(message(item, 7));
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        assertThat(states(plan)).containsExactly(State.READY, State.GAP, State.BLOCKED);
        assertThat(plan.items().get(1).verdict()).isEqualTo(new Verdict.Gap(3, 3, 5));
        assertThat(plan.items().get(1).detail()).isEqualTo("versions 3 to 5 of " + item + " are missing");
        desk.run(plan, ReplayMode.EXECUTE);
        assertThat(handled).containsExactly("item-1-2");
    }

    @Test
    void refusesToOvertakeALetterThatIsNotSelected() {
        park(message(item, 1, "stock.counted", 1));
        park(message(item, 2));
        ReplayDesk desk = desk().build();
        ReplayPlan plan =
                desk.plan(Selection.letters(LetterFilter.all().ofScope(scope).ofType("stock.moved")), OPTIONS);
        assertThat(states(plan)).containsExactly(State.BLOCKED);
        desk.run(plan, ReplayMode.EXECUTE);
        assertThat(handled).isEmpty();
    }

    @Test
    void upcastsOldPayloadsAndKeepsTheFingerprintOfWhatWasReceived() {
        UpcasterChain chain = UpcasterChain.builder()
                .type("stock.moved", 3)
                .step("stock.moved", 1, payload -> Payload.of(payload.text() + ">2"))
                .step("stock.moved", 2, payload -> Payload.of(payload.text() + ">3"))
                .build();
        park(message(item, 1));
        execute(desk().upcaster(chain).build(), OPTIONS);
        ReplayMessage message = seen.get(0);
        assertThat(message.version()).isEqualTo(3);
        assertThat(message.payload().text()).isEqualTo("v1>2>3");
        assertThat(message.received()).isEqualTo(message(item, 1));
        assertThat(guard().last(item).orElseThrow().fingerprint())
                .isEqualTo(message(item, 1).fingerprint());
    }

    @Test
    void runsNothingOfASequenceWithAMissingUpcaster() {
        UpcasterChain chain = UpcasterChain.builder()
                .type("stock.moved", 3)
                .step("stock.moved", 2, payload -> payload)
                .build();
        park(message(item, 1, "stock.moved", 3));
        park(message(item, 2, "stock.moved", 1));
        park(message(item, 3, "stock.moved", 3));
        park(message(other, 1, "stock.moved", 2));
        ReplayDesk desk = desk().upcaster(chain).build();
        ReplayPlan plan = plan(desk, OPTIONS);
        assertThat(states(plan)).containsExactly(State.BLOCKED, State.MISSING_UPCASTER, State.BLOCKED, State.READY);
        desk.run(plan, ReplayMode.EXECUTE);
        assertThat(handled).containsExactly("item-2-1");
        assertThat(kept()).hasSize(3);
    }

    @Test
    void namesAnUnknownTypeAndAnUnreadablePayload() {
        UpcasterChain chain = UpcasterChain.builder()
                .type("stock.moved", 2)
                .step("stock.moved", 1, payload -> {
                    throw new IllegalStateException(payload.text());
                })
                .build();
        park(message(item, 1, "stock.vanished", 1));
        park(message(other, 1));
        ReplayPlan plan = plan(desk().upcaster(chain).build(), OPTIONS);
        assertThat(states(plan)).containsExactly(State.UNKNOWN_TYPE, State.UNREADABLE);
        assertThat(plan.items().get(1).detail()).doesNotContain("v1");
    }

    @Test
    void doesNotRunALetterSomebodyElseRemoved() {
        long id = park(message(item, 1));
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        transaction(transaction -> letters().discard(transaction, id, Decision.of("bob", "duplicate")));
        assertThat(outcomes(desk.run(plan, ReplayMode.EXECUTE))).containsExactly(Outcome.GONE);
        assertThat(handled).isEmpty();
    }

    @Test
    void runsNoOldPlanAgainstANewerTruth() {
        park(message(item, 1));
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        apply(message(item, 1));
        assertThat(outcomes(desk.run(plan, ReplayMode.EXECUTE))).containsExactly(Outcome.SKIPPED);
        assertThat(handled).isEmpty();
    }

    @Test
    void runsNothingThatWasNotReadyWhenItWasPlanned() {
        apply(message(item, 1));
        park(message(item, 3));
        ReplayDesk desk = desk().build();
        ReplayPlan plan = plan(desk, OPTIONS);
        assertThat(states(plan)).containsExactly(State.GAP);
        apply(message(item, 2));
        ReplayReport report = desk.run(plan, ReplayMode.EXECUTE);
        assertThat(outcomes(report)).containsExactly(Outcome.NOT_RUN);
        assertThat(report.lines().get(0).detail()).endsWith("plan again");
        assertThat(handled).isEmpty();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void replaysWhatIsNoLetter() {
        ReplayItem missing = ReplayItem.of(message(item, 1));
        ReplayDesk desk = desk().build();
        ReplayReport report = desk.run(desk.plan(Selection.items(List.of(missing)), OPTIONS), ReplayMode.EXECUTE);
        assertThat(outcomes(report)).containsExactly(Outcome.REPLAYED);
        assertThat(handled).containsExactly("item-1-1");
        assertThat(letters().audit().ofRun(report.run())).hasSize(1);
    }
}
