package io.concordat.proof.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.proof.Pools;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** T14: polls with duplicates and poison inside, and two nodes whose polls overlap. */
class OverlappingPollsTest {

    private static final int ROUNDS = "full".equals(System.getProperty("concordat.storm")) ? 1_000 : 20;
    private static final int POLL = 50;

    @Nested
    class OnPostgreSql extends Promises {
        OnPostgreSql() {
            super(Pools.postgresql());
        }
    }

    @Nested
    class OnMariaDb extends Promises {
        OnMariaDb() {
            super(Pools.mariadb());
        }
    }

    abstract static class Promises {

        private final JdbcConnectionPool pool;
        private final Inbox inbox;

        Promises(JdbcConnectionPool pool) {
            this.pool = pool;
            Schema.IDEMPOTENCY.create(pool);
            Pools.run(pool, "CREATE TABLE posting (id varchar(50) NOT NULL)");
            this.inbox = Inbox.on(pool)
                    .retry(RetryPolicy.exponential(20, Duration.ZERO, Duration.ofMillis(20)))
                    .build();
        }

        @AfterEach
        void closeConnections() {
            pool.dispose();
        }

        @Test
        void ofAPollOfFiveHundredAllButThePoisonIsDoneOnce() throws SQLException {
            List<Delivery> poll = new ArrayList<>();
            IntStream.range(0, 475).forEach(i -> poll.add(delivery("good-" + i)));
            IntStream.range(0, 5).forEach(i -> poll.add(delivery("poison-" + i)));
            IntStream.range(0, 20).forEach(i -> poll.add(delivery("good-" + i * 7)));
            Collections.shuffle(poll, new Random(20261121));

            List<Outcome<String>> outcomes = inbox.receiveAll(poll, Promises::postAll);

            assertThat(outcomes.stream().filter(outcome -> outcome instanceof Outcome.Executed))
                    .hasSize(475);
            assertThat(outcomes.stream().filter(outcome -> outcome instanceof Outcome.Replayed))
                    .hasSize(20);
            assertThat(IntStream.range(0, poll.size()).filter(i -> outcomes.get(i) instanceof Outcome.Failed))
                    .hasSize(5)
                    .allMatch(i -> poll.get(i).key().value().startsWith("poison"));
            assertThat(postings()).hasSize(475).doesNotHaveDuplicates();
        }

        @Test
        void twoNodesWhosePollsOverlapNeitherDeadlockNorDouble() throws Exception {
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                Future<?> first = nodes.submit(() -> node(1));
                Future<?> second = nodes.submit(() -> node(2));
                first.get();
                second.get();
            } finally {
                nodes.shutdownNow();
            }
            assertThat(postings()).hasSize(ROUNDS * POLL).doesNotHaveDuplicates();
        }

        /** Both nodes get the same messages of each round, in orders of their own. */
        private Void node(int number) {
            Random random = new Random(20261121L + number);
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * POLL;
                List<Delivery> poll = new ArrayList<>(IntStream.range(from, from + POLL)
                        .mapToObj(i -> delivery("m" + i))
                        .toList());
                Collections.shuffle(poll, random);
                assertThat(inbox.receiveAll(poll, Promises::postAll))
                        .allMatch(outcome -> outcome.result().isPresent());
            }
            return null;
        }

        private List<String> postings() throws SQLException {
            try (Connection connection = pool.getConnection()) {
                return Sql.query(connection, "SELECT id FROM posting", row -> row.getString(1));
            }
        }

        private static List<String> postAll(Connection connection, List<Delivery> fresh) throws SQLException {
            List<String> results = new ArrayList<>();
            for (Delivery each : fresh) {
                String id = each.key().value();
                if (id.startsWith("poison")) {
                    throw new IllegalArgumentException("planned");
                }
                Sql.update(connection, "INSERT INTO posting (id) VALUES (?)", id);
                results.add("posted " + id);
            }
            return results;
        }

        private static Delivery delivery(String id) {
            return Delivery.of(IdempotencyKey.of("test.post", id), "payload of " + id);
        }
    }
}
