package io.concordat.idempotency.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Map<Databases, DataSource> SERVERS = new EnumMap<>(Databases.class);

    @Nested
    class OnPostgreSql extends Promises {
        OnPostgreSql() {
            super(Databases.POSTGRESQL);
        }
    }

    @Nested
    class OnMariaDb extends Promises {
        OnMariaDb() {
            super(Databases.MARIADB);
        }
    }

    @Nested
    class OnH2 extends Promises {
        OnH2() {
            super(Databases.H2);
        }
    }

    abstract static class Promises {

        private final DataSource dataSource;
        private final Inbox inbox;

        Promises(Databases kind) {
            dataSource = SERVERS.computeIfAbsent(kind, Promises::prepared);
            inbox = Inbox.on(dataSource)
                    .retry(RetryPolicy.exponential(10, Duration.ZERO, Duration.ofMillis(20)))
                    .build();
        }

        private static DataSource prepared(Databases kind) {
            DataSource fresh = kind.with(Schema.IDEMPOTENCY);
            run(fresh, "CREATE TABLE posting (id varchar(50) NOT NULL, amount bigint NOT NULL)");
            return fresh;
        }

        @BeforeEach
        void empty() {
            run(dataSource, "DELETE FROM posting");
            run(dataSource, "DELETE FROM concordat_idempotency");
            run(dataSource, "DELETE FROM concordat_watermark");
            run(dataSource, "DELETE FROM concordat_redelivery");
        }

        @Test
        void doesAnEffectOnceAndReplaysItsResult() {
            Outcome<String> first = inbox.receive(delivery("A"), connection -> post(connection, "A"));
            Outcome<String> second = inbox.receive(delivery("A"), connection -> post(connection, "A"));

            assertThat(first).isEqualTo(new Outcome.Executed<>("posted A", 1));
            assertThat(second).isInstanceOf(Outcome.Replayed.class);
            assertThat(second.orThrow()).isEqualTo("posted A");
            assertThat(postings()).isEqualTo(1);
        }

        @Test
        void refusesAKeyThatComesWithAnotherPayload() {
            inbox.receive(delivery("A"), connection -> post(connection, "A"));

            Outcome<String> other =
                    inbox.receive(Delivery.of(key("A"), "another payload"), connection -> post(connection, "A"));

            assertThat(other).isInstanceOf(Outcome.KeyReused.class);
            assertThat(postings()).isEqualTo(1);
        }

        @Test
        void storesABusinessRefusalAndTakesBackWhatWasWritten() {
            Failure no = new Failure.Rejected("credit limit", List.of());
            Work<String> refusing = connection -> {
                post(connection, "A");
                throw new CallFailedException(no);
            };

            assertThat(inbox.receive(delivery("A"), refusing)).isEqualTo(new Outcome.Rejected<>(no, false));
            assertThat(inbox.receive(delivery("A"), connection -> post(connection, "A")))
                    .isEqualTo(new Outcome.Rejected<>(no, true));
            assertThat(postings()).isZero();
        }

        @Test
        void leavesNothingBehindWhenTheWorkFails() {
            assertThatThrownBy(() -> inbox.receive(delivery("A"), connection -> {
                        post(connection, "A");
                        throw new IllegalStateException("broken");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken");

            assertThat(inbox.receive(delivery("A"), connection -> post(connection, "A")))
                    .isInstanceOf(Outcome.Executed.class);
            assertThat(postings()).isEqualTo(1);
        }

        @Test
        void doesAStatementOnce() {
            StatementWork work = StatementWork.of("INSERT INTO posting (id, amount) SELECT ?, ? FROM claim", "A", 7L);

            assertThat(inbox.receive(delivery("A"), work)).isEqualTo(new Outcome.Executed<>(Done.DONE, 1));
            assertThat(inbox.receive(delivery("A"), work)).isInstanceOf(Outcome.Replayed.class);
            assertThat(postings()).isEqualTo(1);
        }

        @Test
        void doesNotCountAStatementThatChangedNothingAsDone() {
            StatementWork nothing =
                    StatementWork.of("INSERT INTO posting (id, amount) SELECT ?, ? FROM claim WHERE 1 = 0", "A", 7L);

            assertThatThrownBy(() -> inbox.receive(delivery("A"), nothing))
                    .isInstanceOf(StatementMissedException.class)
                    .hasMessageContaining("changed no row");
            assertThat(inbox.receive(
                            delivery("A"),
                            StatementWork.of("INSERT INTO posting (id, amount) SELECT ?, ? FROM claim", "A", 7L)))
                    .isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void doesAPollInOneTransactionWithDuplicatesInside() {
            inbox.receive(delivery("B"), connection -> post(connection, "B"));
            List<Delivery> poll =
                    List.of(delivery("A"), delivery("B"), delivery("C"), delivery("A"), Delivery.of(key("C"), "other"));

            List<Outcome<String>> outcomes = inbox.receiveAll(poll, Promises::postAll);

            assertThat(outcomes.get(0)).isEqualTo(new Outcome.Executed<>("posted A", 1));
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Replayed.class);
            assertThat(outcomes.get(2)).isEqualTo(new Outcome.Executed<>("posted C", 1));
            assertThat(outcomes.get(3)).isEqualTo(new Outcome.Replayed<>("posted A", null));
            assertThat(outcomes.get(4)).isInstanceOf(Outcome.KeyReused.class);
            assertThat(postings()).isEqualTo(3);
        }

        @Test
        void doesAllButThePoisonOfAPoll() {
            List<Delivery> poll =
                    IntStream.range(0, 50).mapToObj(i -> delivery("m" + i)).toList();
            BatchWork<String> poisoned = (connection, fresh) -> {
                if (fresh.stream().anyMatch(each -> each.key().value().matches("m(7|8|31)"))) {
                    throw new IllegalArgumentException("poison");
                }
                return postAll(connection, fresh);
            };

            List<Outcome<String>> outcomes = inbox.receiveAll(poll, poisoned);

            assertThat(IntStream.range(0, 50).filter(i -> outcomes.get(i) instanceof Outcome.Failed))
                    .containsExactly(7, 8, 31);
            assertThat(postings()).isEqualTo(47);
        }

        @Test
        void whatMayHaveEndedAProcessIsDoneAloneAndOnce() {
            List<Integer> sizes = new ArrayList<>();
            List<Delivery> poll = List.of(delivery("A"), delivery("B").again(), delivery("C"));

            List<Outcome<String>> outcomes = inbox.receiveAll(poll, (connection, fresh) -> {
                sizes.add(fresh.size());
                return postAll(connection, fresh);
            });

            assertThat(sizes).containsExactly(1, 2);
            assertThat(outcomes)
                    .containsExactly(
                            new Outcome.Executed<>("posted A", 1),
                            new Outcome.Executed<>("posted B", 1),
                            new Outcome.Executed<>("posted C", 1));
        }

        @Test
        void oneOfManyConcurrentDuplicatesIsDone() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<Outcome<String>>> all = new ArrayList<>();
                for (int i = 0; i < 160; i++) {
                    String id = "k" + i % 20;
                    all.add(threads.submit(() -> inbox.receive(delivery(id), connection -> post(connection, id))));
                }
                int executed = 0;
                for (Future<Outcome<String>> each : all) {
                    executed += each.get() instanceof Outcome.Executed ? 1 : 0;
                    assertThat(each.get().result()).isPresent();
                }
                assertThat(executed).isEqualTo(20);
                assertThat(postings()).isEqualTo(20);
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void tellsAForgottenMessageFromANewOne() {
            Instant watermark = Instant.parse("2026-01-01T00:00:00Z");
            run(dataSource, "INSERT INTO concordat_watermark (scope, before_at) VALUES ('*', 1767225600000000)");
            Delivery late = delivery("old").at(watermark.minusSeconds(1));
            Delivery fresh = delivery("new").at(watermark);

            assertThat(inbox.receive(late, connection -> post(connection, "old")))
                    .isEqualTo(new Outcome.Expired<>(watermark));
            assertThat(inbox.receive(fresh, connection -> post(connection, "new")))
                    .isInstanceOf(Outcome.Executed.class);
            assertThat(inbox.receiveAll(List.of(late, fresh, delivery("more").at(watermark)), Promises::postAll))
                    .extracting(each -> each.getClass().getSimpleName())
                    .containsExactly("Expired", "Replayed", "Executed");
            assertThat(postings()).isEqualTo(2);
        }

        @Test
        void givesUpWhatKeepsEndingTheProcess() {
            Delivery again = delivery("A").again();
            for (int i = 0; i < 10; i++) {
                // a process that dies leaves the count behind and nothing else
                assertThatThrownBy(() -> inbox.receive(again, connection -> {
                            throw new StackOverflowError("as good as a kill");
                        }))
                        .isInstanceOf(StackOverflowError.class);
            }

            assertThat(inbox.receive(again, connection -> post(connection, "A")))
                    .isInstanceOf(Outcome.DeadLettered.class);
            assertThat(inbox.receive(delivery("A"), connection -> post(connection, "A")))
                    .isInstanceOf(Outcome.DeadLettered.class);
            assertThat(postings()).isZero();

            assertThat(inbox.revive(key("A"))).isTrue();
            assertThat(inbox.revive(key("A"))).isFalse();
            assertThat(inbox.receive(again, connection -> post(connection, "A")))
                    .isEqualTo(new Outcome.Executed<>("posted A", 2));
        }

        @Test
        void takesPartInATransactionOfTheHost() throws Exception {
            List<String> told = new ArrayList<>();
            Inbox listened = Inbox.on(dataSource)
                    .listener(event -> told.add(event.kind().name()))
                    .build();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                HostTransaction.Plain host = HostTransaction.plain(connection);
                listened.receive(host.transaction(), delivery("A"), each -> post(each, "A"));
                connection.rollback();
            }
            assertThat(told).isEmpty();
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                HostTransaction.Plain host = HostTransaction.plain(connection);
                assertThat(listened.receive(host.transaction(), delivery("A"), each -> post(each, "A")))
                        .isInstanceOf(Outcome.Executed.class);
                assertThat(told).isEmpty();
                connection.commit();
                host.committed();
            }
            assertThat(told).containsExactly("EXECUTED");
            assertThat(postings()).isEqualTo(1);
        }

        @Test
        void aCallWithinAWorkJoinsItsTransaction() {
            assertThatThrownBy(() -> inbox.receive(delivery("outer"), connection -> {
                        inbox.receive(delivery("inner"), inner -> post(inner, "inner"));
                        throw new IllegalStateException("after the inner one");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(postings()).isZero();
            assertThat(inbox.receive(delivery("inner"), connection -> post(connection, "inner")))
                    .isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void aStatementAndAPollWithinAWorkJoinItsTransaction() {
            StatementWork statement = StatementWork.of("INSERT INTO posting (id, amount) SELECT ?, 1 FROM claim", "B");
            assertThatThrownBy(() -> inbox.receive(delivery("A"), connection -> {
                        inbox.receive(delivery("B"), statement);
                        inbox.receiveAll(
                                List.of(delivery("C"), delivery("C")),
                                (inner, fresh) ->
                                        List.of(post(inner, fresh.get(0).key().value())));
                        assertThat(Sql.query(connection, "SELECT id FROM posting", row -> row.getString(1)))
                                .containsExactlyInAnyOrder("B", "C");
                        throw new IllegalStateException("after the inner ones");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(postings()).isZero();
            assertThat(inbox.receive(delivery("B"), statement)).isInstanceOf(Outcome.Executed.class);
        }

        @Test
        void aCallWithinTheWorkOfAPollJoinsItsTransaction() {
            List<Outcome<String>> outcomes =
                    inbox.receiveAll(List.of(delivery("A"), delivery("B")), (connection, fresh) -> {
                        inbox.receive(delivery("inner"), inner -> post(inner, "inner"));
                        if (fresh.size() > 1) {
                            throw new IllegalStateException("of several");
                        }
                        return List.of(post(connection, fresh.get(0).key().value()));
                    });
            assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Executed);
            assertThat(postings()).isEqualTo(3);
        }

        @Test
        void whatIsReceivedWithinAWorkIsToldOfWhenItIsCommitted() {
            List<String> told = new ArrayList<>();
            Inbox listened = Inbox.on(dataSource)
                    .listener(event -> told.add(event.key().value() + " " + event.kind()))
                    .build();
            listened.receive(delivery("outer"), connection -> {
                listened.receive(delivery("inner"), inner -> post(inner, "inner"));
                assertThat(told).isEmpty();
                return "outer";
            });
            assertThat(told).containsExactly("inner EXECUTED", "outer EXECUTED");
            told.clear();
            listened.receiveAll(List.of(delivery("A"), delivery("B")), (connection, fresh) -> {
                listened.receive(delivery("within"), inner -> post(inner, "within"));
                assertThat(told).isEmpty();
                return postAll(connection, fresh);
            });
            assertThat(told).containsExactlyInAnyOrder("within EXECUTED", "A EXECUTED", "B EXECUTED");
        }

        @Test
        void namesAFailureOfTheDatabaseWithoutValues() {
            assertThatThrownBy(() -> inbox.receive(delivery("A"), connection -> {
                        Sql.update(connection, "INSERT INTO no_such_table VALUES (1)");
                        return "never";
                    }))
                    .isInstanceOf(DatabaseFailedException.class)
                    .hasMessageStartingWith("cannot receive test.post:A: the database answered SQL state");
        }

        @Test
        void manyThreadsShareTransactions() throws Exception {
            List<java.util.concurrent.CompletableFuture<Outcome<String>>> all = new ArrayList<>();
            try (Coalescer<String> coalescer =
                    Coalescer.over(inbox, Promises::postAll).largest(100).build()) {
                for (int i = 0; i < 500; i++) {
                    all.add(coalescer.submit(delivery("k" + i % 250)));
                }
            }
            assertThat(all).allMatch(each -> each.join().result().isPresent());
            assertThat(all.stream().filter(each -> each.join() instanceof Outcome.Executed))
                    .hasSize(250);
            assertThat(postings()).isEqualTo(250);
        }

        private long postings() {
            try (Connection connection = dataSource.getConnection()) {
                return Sql.first(connection, "SELECT count(*) FROM posting", row -> row.getLong(1))
                        .orElseThrow();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static IdempotencyKey key(String id) {
            return IdempotencyKey.of("test.post", id);
        }

        private static Delivery delivery(String id) {
            return Delivery.of(key(id), "payload of " + id);
        }

        private static String post(Connection connection, String id) throws SQLException {
            Sql.update(connection, "INSERT INTO posting (id, amount) VALUES (?, ?)", id, 1L);
            return "posted " + id;
        }

        private static List<String> postAll(Connection connection, List<Delivery> fresh) throws SQLException {
            List<String> results = new ArrayList<>();
            for (Delivery each : fresh) {
                results.add(post(connection, each.key().value()));
            }
            return results;
        }

        private static void run(DataSource dataSource, String sql) {
            try (Connection connection = dataSource.getConnection()) {
                Sql.update(connection, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
