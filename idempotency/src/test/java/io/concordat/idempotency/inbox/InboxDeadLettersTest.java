package io.concordat.idempotency.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.DeadLettersFullException;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.replay.ReplayDesk;
import io.concordat.idempotency.replay.ReplayMode;
import io.concordat.idempotency.replay.ReplayOptions;
import io.concordat.idempotency.replay.ReplayReport;
import io.concordat.idempotency.replay.Selection;
import io.concordat.idempotency.sequence.Pool;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an inbox gives up becomes a dead letter, and what follows it waits behind it. */
class InboxDeadLettersTest {

    @Nested
    class OnPostgreSql extends Promises {
        OnPostgreSql() {
            super(Pool.on(Databases.POSTGRESQL));
        }
    }

    @Nested
    class OnMariaDb extends Promises {
        OnMariaDb() {
            super(Pool.on(Databases.MARIADB));
        }
    }

    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(Pool.on(Databases.H2));
        }
    }

    abstract static class Promises {

        private final Pool pool;
        private final JdbcDeadLetters letters;
        private final Inbox inbox;
        private final List<String> done = new ArrayList<>();

        Promises(Pool pool) {
            this.pool = pool;
            this.letters = JdbcDeadLetters.of(pool);
            this.inbox = Inbox.on(pool)
                    .giveUpAfter(2)
                    .deadLetters(letters, "stock-team")
                    .build();
        }

        @Test
        void whatIsGivenUpBecomesALetterWithTheMessageAsReceived() {
            ReceivedMessage poison = single("poison");
            Outcome<Done> outcome = giveUp(poison);

            assertThat(outcome).isInstanceOf(Outcome.DeadLettered.class);
            List<DeadLetter> kept = letters.find(LetterFilter.all());
            assertThat(kept).hasSize(1);
            assertThat(kept.get(0).message()).isEqualTo(poison);
            assertThat(kept.get(0).letter().owner()).isEqualTo("stock-team");
            assertThat(kept.get(0).letter().kind()).isEqualTo(FailureKind.TRANSIENT);
            assertThat(kept.get(0).letter().attempts()).isEqualTo(3);
        }

        @Test
        void aDeliveryOfWhatIsGivenUpMakesNoSecondLetter() {
            giveUp(single("poison"));
            inbox.receive(Delivery.of(single("poison")).again(), this::work);
            inbox.receive(Delivery.of(single("poison")), this::work);

            assertThat(letters.count(LetterFilter.all())).isEqualTo(1);
            assertThat(done).isEmpty();
        }

        @Test
        void aLetterThatIsDiscardedDoesNotComeBack() {
            giveUp(single("poison"));
            long id = letters.find(LetterFilter.all()).get(0).id();
            pool.transaction(
                    transaction -> letters.discard(transaction, id, Decision.of("ada", "INC-4711: not wanted")));

            assertThat(inbox.receive(Delivery.of(single("poison")).again(), this::work))
                    .isInstanceOf(Outcome.DeadLettered.class);
            assertThat(letters.count(LetterFilter.all())).isZero();
            assertThat(done).isEmpty();
        }

        @Test
        void nothingIsGivenUpWhenItsLetterCannotBeKept() {
            Inbox full = Inbox.on(pool)
                    .giveUpAfter(2)
                    .deadLetters(JdbcDeadLetters.of(pool, new LetterLimits(1, 1, 1)), "stock-team")
                    .build();
            giveUp(full, single("first"));

            assertThatThrownBy(() -> giveUp(full, single("second"))).isInstanceOf(DeadLettersFullException.class);
            assertThatThrownBy(() -> full.receiveAll(
                            List.of(Delivery.of(single("second")).again()), (connection, fresh) -> List.of(Done.DONE)))
                    .isInstanceOf(DeadLettersFullException.class);
            assertThat(inbox.receive(Delivery.of(single("second")), this::work))
                    .as("its key is free, because there is no letter of it")
                    .isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void successorsWaitBehindALetterHoweverTheyAreReceived() {
            giveUp(version(2));
            Outcome<Done> alone = inbox.receive(Delivery.of(version(3)), this::work);
            Outcome<Done> statement = inbox.receive(
                    Delivery.of(version(4)), StatementWork.of("INSERT INTO no_such_table SELECT 1 FROM claim"));
            List<Outcome<Done>> poll = inbox.receiveAll(
                    List.of(Delivery.of(version(5)), Delivery.of(single("other")), Delivery.of(version(6))),
                    (connection, fresh) -> {
                        done.add(fresh.get(0).key().value());
                        return List.of(Done.DONE);
                    });
            Outcome<Done> joined =
                    pool.transaction(transaction -> inbox.receive(transaction, Delivery.of(version(7)), this::work));

            assertThat(List.of(alone, statement, poll.get(0), poll.get(2), joined))
                    .allMatch(outcome -> outcome instanceof Outcome.DeadLettered<?> dead && dead.attempts() == 0);
            assertThat(poll.get(1)).isInstanceOf(Outcome.Executed.class);
            assertThat(done).containsExactly("other");
            assertThat(letters.find(LetterFilter.all()))
                    .extracting(letter -> letter.message().place().version())
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        }

        @Test
        void aPredecessorAndAnotherSequencePass() {
            giveUp(version(2));
            assertThat(inbox.receive(Delivery.of(version(1)), this::work)).isInstanceOf(Outcome.Executed.class);
            ReceivedMessage other = single("other-2").at(SequenceKey.of("stock", "item-2"), 9);
            assertThat(inbox.receive(Delivery.of(other), this::work)).isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void aReplayDeskDoesWhatWasGivenUpInOrder() {
            giveUp(version(2));
            inbox.receive(Delivery.of(version(4)), this::work);
            inbox.receive(Delivery.of(version(3)), this::work);
            ReplayDesk desk = ReplayDesk.on(
                            pool,
                            letters,
                            message -> inbox.replay(message.received(), connection -> {
                                        done.add(message.received().key().value());
                                        return Done.DONE;
                                    })
                                    .orThrow())
                    .build();

            ReplayReport report = desk.run(
                    desk.plan(
                            Selection.letters(LetterFilter.all().ofScope("stock.apply")),
                            ReplayOptions.by("ada", "INC-4711: mapping mended")),
                    ReplayMode.EXECUTE);

            assertThat(done).containsExactly("item-1@2", "item-1@3", "item-1@4");
            assertThat(report.lines()).allMatch(line -> line.outcome() == ReplayReport.Outcome.REPLAYED);
            assertThat(letters.count(LetterFilter.all())).isZero();
            assertThat(inbox.receive(Delivery.of(version(2)), this::work)).isInstanceOf(Outcome.Replayed.class);
        }

        @Test
        void aPayloadNoLetterCanBeMadeOfIsRefusedAtOnce() {
            assertThatThrownBy(
                            () -> inbox.receive(Delivery.of(IdempotencyKey.of("stock.apply", "A"), "text"), this::work))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected Delivery.of(ReceivedMessage)");
        }

        @Test
        void aRefusalIsAnAnswerAndNoLetter() {
            inbox.receive(Delivery.of(single("refused")), connection -> {
                throw new io.concordat.model.call.CallFailedException(
                        new io.concordat.model.call.Failure.Rejected("credit limit", List.of()));
            });
            assertThat(letters.count(LetterFilter.all())).isZero();
        }

        private Done work(java.sql.Connection connection) {
            done.add("worked");
            return Done.DONE;
        }

        private Outcome<Done> giveUp(ReceivedMessage message) {
            return giveUp(inbox, message);
        }

        /** A process that dies leaves the count behind and nothing else. */
        private static Outcome<Done> giveUp(Inbox by, ReceivedMessage message) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> by.receive(Delivery.of(message).again(), connection -> {
                            throw new StackOverflowError("as good as a kill");
                        }))
                        .isInstanceOf(StackOverflowError.class);
            }
            return by.receive(Delivery.of(message).again(), connection -> Done.DONE);
        }

        private static ReceivedMessage single(String id) {
            return ReceivedMessage.of(
                    IdempotencyKey.of("stock.apply", id), "stock.moved", 1, Payload.of("moved " + id));
        }

        private static ReceivedMessage version(long version) {
            return single("item-1@" + version).at(SequenceKey.of("stock", "item-1"), version);
        }
    }
}
