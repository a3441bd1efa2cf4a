package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.drain;
import static io.concordat.proof.outbox.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.proof.Databases;
import io.concordat.proof.outbox.Interleaving.Fact;
import io.concordat.proof.outbox.Interleaving.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Eight writers with overlapping transactions on PostgreSQL, some rolled back, and a relay that looks in between. The same
 * harness shows that a cursor by id loses messages and that a cursor by transaction turns versions round.
 */
class LossAndOrderTest {

    private static final int ROWS = Integer.getInteger("concordat.proof.rows", 2000);
    private static final long SEED = 4711;

    private final JdbcConnectionPool pool = Databases.postgresql();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void closeConnections() {
        pool.dispose();
    }

    @Test
    void theRelayLosesNothingDoublesNothingAndKeepsTheOrderOfEachAggregate() throws SQLException {
        OutboxFixture fixture = new OutboxFixture(pool);
        Interleaving interleaving = new Interleaving(pool, SEED, (c, fact) -> append(fixture, c, fact));
        OutboxRelay relay = fixture.relay(receiver).build();
        interleaving.run(ROWS, relay::runOnce);
        drain(relay);
        Tally tally = Tally.of(interleaving.committed(), received());
        assertThat(tally).isEqualTo(new Tally(tally.committed(), 0, 0, 0, 0));
        assertThat(tally.committed()).isGreaterThanOrEqualTo(ROWS);
        assertThat(fixture.rows("concordat_outbox")).isZero();
    }

    @Test
    void aRelayThatDiesDoublesNoMoreThanTheBatchItWasPublishing() throws SQLException {
        OutboxFixture fixture = new OutboxFixture(pool);
        Interleaving interleaving = new Interleaving(pool, SEED, (c, fact) -> append(fixture, c, fact));
        OutboxRelay[] relay = {fixture.relay(receiver).build()};
        int[] rounds = new int[1];
        int[] crashed = new int[1];
        interleaving.run(ROWS, () -> {
            int before = receiver.received().size();
            receiver.afterPublishing(rounds[0]++ % 10 == 9 ? LossAndOrderTest::die : () -> {});
            try {
                relay[0].runOnce();
            } catch (Killed e) {
                crashed[0] += receiver.received().size() - before;
                fixture.letLeasesEnd();
                relay[0] = fixture.relay(receiver).build();
            }
        });
        receiver.afterPublishing(() -> {});
        drain(relay[0]);
        Tally tally = Tally.of(interleaving.committed(), received());
        assertThat(crashed[0]).isPositive();
        assertThat(tally).isEqualTo(new Tally(tally.committed(), 0, 0, crashed[0], 0));
    }

    @Test
    void aCursorByIdLosesMessages() throws SQLException {
        Cursor.createLog(pool);
        Cursor cursor = Cursor.byId(pool);
        Interleaving interleaving = new Interleaving(pool, SEED, Cursor::append);
        interleaving.run(ROWS, cursor::read);
        cursor.read();
        assertThat(Tally.of(interleaving.committed(), cursor.received()).lost()).isPositive();
    }

    @Test
    void aCursorByTransactionTurnsVersionsRound() throws SQLException {
        Cursor.createLog(pool);
        Cursor cursor = Cursor.byXid(pool);
        Interleaving interleaving = new Interleaving(pool, SEED, Cursor::append);
        interleaving.run(ROWS, cursor::read);
        for (int i = 0; i <= ROWS / 500 + 1; i++) {
            cursor.read();
        }
        Tally tally = Tally.of(interleaving.committed(), cursor.received());
        assertThat(tally.lost()).isZero();
        assertThat(tally.inverted()).isPositive();
    }

    /** The smallest course of events in which a cursor by id loses, and what the relay makes of it. */
    @Test
    void whatCommitsLateIsNotPassedBy() throws SQLException {
        OutboxFixture fixture = new OutboxFixture(pool);
        Cursor.createLog(pool);
        Cursor cursor = Cursor.byId(pool);
        OutboxRelay relay = fixture.relay(receiver).build();
        Fact early = new Fact(1, 1, 1);
        Fact late = new Fact(2, 1, 2);
        try (Connection slow = begin();
                Connection quick = begin()) {
            appendBoth(fixture, slow, early);
            appendBoth(fixture, quick, late);
            quick.commit();
            cursor.read();
            relay.runOnce();
            slow.commit();
            cursor.read();
            relay.runOnce();
        }
        assertThat(cursor.received()).containsExactly(late);
        assertThat(received()).containsExactly(late, early);
    }

    /** The smallest course of events in which a cursor by transaction turns round, and what the relay makes of it. */
    @Test
    void anEarlyTransactionWithALateChangeComesSecond() throws SQLException {
        OutboxFixture fixture = new OutboxFixture(pool);
        Cursor.createLog(pool);
        Cursor cursor = Cursor.byXid(pool);
        Interleaving.createEntities(pool, 1);
        OutboxRelay relay = fixture.relay(receiver).build();
        Fact first;
        Fact second;
        try (Connection early = begin();
                Connection between = begin()) {
            // the early transaction has its number before the other begins, and changes the entity after it
            early.createStatement().execute("SELECT pg_current_xact_id()");
            first = new Fact(0, Interleaving.raise(between, 0), 1);
            appendBoth(fixture, between, first);
            between.commit();
            cursor.read();
            relay.runOnce();
            second = new Fact(0, Interleaving.raise(early, 0), 2);
            appendBoth(fixture, early, second);
            early.commit();
            cursor.read();
            relay.runOnce();
        }
        assertThat(cursor.received()).containsExactly(second, first);
        assertThat(received()).containsExactly(first, second);
    }

    @Test
    void aTallySeesWhatIsWrong() {
        Fact one = new Fact(1, 1, 1);
        Fact two = new Fact(1, 2, 2);
        Fact other = new Fact(2, 1, 3);
        assertThat(Tally.of(Set.of(one, two), List.of(two, one, one, other))).isEqualTo(new Tally(2, 0, 1, 1, 1));
        assertThat(Tally.of(Set.of(one, two), List.of(two))).isEqualTo(new Tally(2, 1, 0, 0, 0));
        assertThatThrownBy(LossAndOrderTest::die).isInstanceOf(Killed.class);
    }

    private Connection begin() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void appendBoth(OutboxFixture fixture, Connection transaction, Fact fact) throws SQLException {
        append(fixture, transaction, fact);
        Cursor.append(transaction, fact);
    }

    private static void append(OutboxFixture fixture, Connection transaction, Fact fact) {
        fixture.outbox.append(transaction, List.of(message("entity:" + fact.entity(), fact.text())));
    }

    private List<Fact> received() {
        return receiver.ids().stream().map(Fact::parse).toList();
    }

    private static void die() {
        throw new Killed();
    }

    /** Nothing the relay catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
