package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.audit.AuditEntry;
import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.deadletter.NoSuchLetterException;
import io.concordat.idempotency.deadletter.OutboxLetters;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.ParkedAggregates;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.proof.Pools;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a relay parks becomes a dead letter, and both leave together. */
class OutboxLettersTest {

    @Nested
    class OnPostgreSql extends Promises {
        @Override
        JdbcConnectionPool database() {
            return Pools.postgresql();
        }
    }

    @Nested
    class OnMariaDb extends Promises {
        @Override
        JdbcConnectionPool database() {
            return Pools.mariadb();
        }
    }

    @Nested
    class OnH2 extends Promises {
        @Override
        JdbcConnectionPool database() {
            return Pools.h2();
        }
    }

    abstract static class Promises extends OutboxOnADatabase {

        private static final Decision MENDED = Decision.of("ada", "INC-4711: topic made");

        private ParkedAggregates parked;
        private JdbcDeadLetters letters;
        private OutboxLetters outgoing;
        private OutboxRelay relay;

        @BeforeEach
        void keepLetters() {
            Schema.DEAD_LETTERS.create(pool);
            parked = ParkedAggregates.in(pool);
            letters = JdbcDeadLetters.of(pool);
            outgoing = OutboxLetters.of(letters, parked, "integration-team");
            relay = fixture.relay(receiver).parked(outgoing).build();
        }

        @Test
        void aParkedMessageBecomesALetterWithEverythingThatIsKnownOfIt() {
            DeadLetter letter = parkedLetter("a/1", "a/2", "b/1");

            assertThat(receiver.ids()).containsExactly("b/1");
            assertThat(letter.message().key()).isEqualTo(IdempotencyKey.of("outbox", "a/1"));
            assertThat(letter.message().type()).isEqualTo("tested.v1");
            assertThat(letter.message().contentType()).isEqualTo("application/json");
            assertThat(new String(letter.message().payload().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"id\":\"a/1\"}");
            assertThat(letter.message().place().sequence()).isEqualTo(SequenceKey.of("outbox", "a"));
            assertThat(letter.letter().kind()).isEqualTo(FailureKind.REJECTED);
            assertThat(letter.letter().detail()).isEqualTo("not wanted");
            assertThat(letter.letter().owner()).isEqualTo("integration-team");
            assertThat(letter.letter().attempts()).isEqualTo(1);
        }

        @Test
        void aReleasedLetterIsPublishedWithWhatWaitsBehindIt() throws SQLException {
            DeadLetter letter = parkedLetter("a/1", "a/2", "b/1");
            receiver.accept("a/1");

            inTransaction(transaction -> outgoing.release(transaction, letter.id(), MENDED));
            drain(relay);

            assertThat(receiver.ids()).containsExactly("b/1", "a/1", "a/2");
            assertThat(letters.count(LetterFilter.all())).isZero();
            assertThat(letters.audit().of(letter.message().key()))
                    .extracting(AuditEntry::action)
                    .extracting(action -> action.deed())
                    .containsExactly(Deed.REQUEUED);
        }

        @Test
        void aReleaseThatIsRolledBackChangesNothing() {
            DeadLetter letter = parkedLetter("a/1", "a/2");
            receiver.accept("a/1");

            assertThatThrownBy(() -> inTransaction(transaction -> {
                        outgoing.release(transaction, letter.id(), MENDED);
                        throw new IllegalStateException("planned");
                    }))
                    .hasMessage("planned");
            drain(relay);

            assertThat(receiver.ids()).isEmpty();
            assertThat(letters.count(LetterFilter.all())).isEqualTo(1);
            assertThat(parked.find("a")).isPresent();
        }

        @Test
        void whatFailsAgainIsALetterAgain() throws SQLException {
            DeadLetter letter = parkedLetter("a/1");

            inTransaction(transaction -> outgoing.release(transaction, letter.id(), MENDED));
            drain(relay);

            assertThat(letters.find(LetterFilter.all()))
                    .extracting(again -> again.message().key().value())
                    .containsExactly("a/1");
        }

        @Test
        void aDiscardedLetterIsLeftOutAndWhatWaitsBehindItIsPublished() throws SQLException {
            DeadLetter letter = parkedLetter("a/1", "a/2");

            inTransaction(transaction -> outgoing.discard(transaction, letter.id(), MENDED));
            drain(relay);

            assertThat(receiver.ids()).containsExactly("a/2");
            assertThat(letters.count(LetterFilter.all())).isZero();
        }

        @Test
        void nothingIsParkedWhileTheLettersAreFull() {
            OutboxLetters full =
                    OutboxLetters.of(JdbcDeadLetters.of(pool, new LetterLimits(1, 1, 1)), parked, "integration-team");
            receiver.refuse("a/1", new Failure.Rejected("not wanted", List.of()))
                    .refuse("b/1", new Failure.Rejected("not wanted", List.of()));
            fixture.append("a/1", "b/1", "c/1");
            try (OutboxRelay little = fixture.relay(receiver).parked(full).build()) {
                assertThat(little.runOnce().parked()).isEqualTo(1);
            }
            assertThat(parked.list(10)).hasSize(1);
            assertThat(letters.count(LetterFilter.all())).isEqualTo(1);
            assertThat(fixture.rows("concordat_outbox")).isEqualTo(1);
        }

        @Test
        void onlyLettersOfAnOutboxAreReleased() throws SQLException {
            ReceivedMessage other =
                    ReceivedMessage.of(IdempotencyKey.of("stock.apply", "A"), "stock.moved", 1, Payload.of("A"));
            inTransaction(transaction ->
                    letters.park(transaction, new Letter(other, FailureKind.UNSUPPORTED, "unknown", "stock-team", 1)));
            long id = letters.find(LetterFilter.all()).get(0).id();

            assertThatThrownBy(() -> inTransaction(transaction -> outgoing.release(transaction, id, MENDED)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected one of scope outbox");
            assertThatThrownBy(() -> inTransaction(transaction -> outgoing.discard(transaction, id + 1, MENDED)))
                    .isInstanceOf(NoSuchLetterException.class);
        }

        private DeadLetter parkedLetter(String... ids) {
            receiver.refuse(ids[0], new Failure.Rejected("not wanted", List.of()));
            fixture.append(ids);
            drain(relay);
            List<DeadLetter> all = letters.find(LetterFilter.all());
            assertThat(all).hasSize(1);
            return all.get(0);
        }

        private void inTransaction(Consumer<HostTransaction> work) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    work.accept(HostTransaction.plain(connection).transaction());
                    connection.commit();
                } catch (RuntimeException e) {
                    connection.rollback();
                    throw e;
                } finally {
                    connection.setAutoCommit(true);
                }
            }
        }
    }
}
