package io.concordat.proof.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.StatementWork;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.proof.Pools;
import io.concordat.testkit.jdbc.CountingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an inbox costs on PostgreSQL beside the business transaction, as the documentation says it. */
class InboxCountsTest {

    private static final StatementWork ONE_STATEMENT =
            StatementWork.of("INSERT INTO posting (id) SELECT ? FROM claim", "A");

    private final JdbcConnectionPool pool = Pools.postgresql();
    private final CountingDataSource counting = CountingDataSource.around(pool);
    private Inbox inbox;

    @BeforeEach
    void createTables() {
        Schema.IDEMPOTENCY.create(pool);
        Pools.run(pool, "CREATE TABLE posting (id varchar(50) NOT NULL)");
        inbox = Inbox.on(counting.dataSource()).build();
        counting.reset();
    }

    @AfterEach
    void closeConnections() {
        pool.dispose();
    }

    @Test
    void aFirstDeliveryAddsOneRoundTripAndNoCommitToItsTransaction() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            post(connection, "bare");
            connection.commit();
            connection.setAutoCommit(true);
        }
        int bare = counting.roundTrips();
        int commits = counting.commits();
        counting.reset();

        inbox.receive(delivery("A"), connection -> post(connection, "A"));

        assertThat(counting.roundTrips()).isEqualTo(bare + 1);
        assertThat(counting.commits()).isEqualTo(commits).isEqualTo(1);
    }

    @Test
    void aResultIsStoredInTheRoundTripOfTheCommit() {
        inbox.receive(delivery("A"), connection -> {
            post(connection, "A");
            return "posted";
        });

        assertThat(counting.statements()).hasSize(3).last().asString().endsWith("COMMIT");
        assertThat(counting.roundTrips()).isEqualTo(3);
    }

    @Test
    void inATransactionOfTheHostAFirstDeliveryAddsOneRoundTrip() throws SQLException {
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            HostTransaction host = HostTransaction.plain(connection).transaction();
            inbox.receive(host, delivery("A"), each -> post(each, "A"));
            assertThat(counting.roundTrips()).isEqualTo(2);
            assertThat(counting.commits()).isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aDuplicateCostsOneStatement() throws SQLException {
        inbox.receive(delivery("A"), connection -> post(connection, "A"));
        counting.reset();
        Outcome<Done> again = inbox.receive(delivery("A"), connection -> post(connection, "A"));

        assertThat(again).isInstanceOf(Outcome.Replayed.class);
        assertThat(counting.executions()).isEqualTo(1);
        assertThat(counting.commits()).isZero();
        assertThat(counting.rollbacks())
                .as("of a transaction that wrote nothing")
                .isEqualTo(1);

        counting.reset();
        try (Connection connection = counting.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            HostTransaction host = HostTransaction.plain(connection).transaction();
            inbox.receive(host, delivery("A"), each -> post(each, "A"));
            assertThat(counting.roundTrips()).isEqualTo(1);
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aStatementIsClaimedDoneAndCommittedInOneRoundTrip() {
        assertThat(inbox.receive(delivery("A"), ONE_STATEMENT)).isInstanceOf(Outcome.Executed.class);
        assertThat(counting.roundTrips()).isEqualTo(1);

        counting.reset();
        assertThat(inbox.receive(delivery("A"), ONE_STATEMENT)).isInstanceOf(Outcome.Replayed.class);
        assertThat(counting.roundTrips()).isEqualTo(1);
    }

    @Test
    void aPollOfAHundredTakesThreeRoundTripsBesideItsWorkAndOneCommit() {
        inbox.receiveAll(deliveries(0, 50), InboxCountsTest::postAll);
        counting.reset();

        // half of it known, half of it new, with results to store
        List<Outcome<String>> outcomes = inbox.receiveAll(deliveries(0, 100), InboxCountsTest::postAll);

        assertThat(outcomes.subList(0, 50)).allMatch(outcome -> outcome instanceof Outcome.Replayed);
        assertThat(outcomes.subList(50, 100)).allMatch(outcome -> outcome instanceof Outcome.Executed);
        assertThat(counting.roundTrips()).isEqualTo(4);
        assertThat(counting.statements()).last().asString().endsWith("COMMIT");
        assertThat(counting.commits()).as("beside that one").isZero();
    }

    @Test
    void aPollWithoutResultsTakesOneRoundTripBesideItsWorkAndOneCommit() {
        inbox.receiveAll(deliveries(0, 100), (connection, fresh) -> {
            postAll(connection, fresh);
            return Collections.nCopies(fresh.size(), Done.DONE);
        });

        assertThat(counting.executions()).isEqualTo(2);
        assertThat(counting.commits()).isEqualTo(1);
    }

    private static Done post(Connection connection, String id) throws SQLException {
        Sql.update(connection, "INSERT INTO posting (id) VALUES (?)", id);
        return Done.DONE;
    }

    /** One round trip, as a batch should be. */
    private static List<String> postAll(Connection connection, List<Delivery> fresh) throws SQLException {
        List<String> results = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO posting (id) VALUES (?)")) {
            for (Delivery each : fresh) {
                insert.setString(1, each.key().value());
                insert.addBatch();
                results.add("posted " + each.key().value());
            }
            insert.executeBatch();
        }
        return results;
    }

    private static List<Delivery> deliveries(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> delivery("m" + i)).toList();
    }

    private static Delivery delivery(String id) {
        return Delivery.of(IdempotencyKey.of("test.post", id), "payload of " + id);
    }
}
