package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.message;

import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.PublishResult;
import io.concordat.proof.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * How fast a backlog is published to a receiver that does nothing, against the usual way: lock one message, publish, delete,
 * commit, on eight threads. Both in one run, alternating, on PostgreSQL that does not wait for the disk.
 */
final class RelaySpeedMain {

    private static final int MESSAGES = 40_000;
    private static final int PASSES = 3;

    private RelaySpeedMain() {}

    public static void main(String[] arguments) throws Exception {
        for (int pass = 0; pass < PASSES; pass++) {
            try (Run run = new Run()) {
                long relay = run.relay();
                long single = run.oneByOne();
                System.out.printf(
                        "append %,d/s  relay %,d/s  one by one on 8 threads %,d/s  ratio %,d.%d%n",
                        run.appended, relay, single, relay / single, relay * 10 / single % 10);
            }
        }
        System.exit(0);
    }

    /** One pass in a database of its own. */
    private static final class Run implements AutoCloseable {

        private final JdbcConnectionPool pool = Databases.postgresql();
        private final OutboxFixture fixture = new OutboxFixture(pool);
        private long appended;

        long relay() {
            fill();
            try (OutboxRelay relay = fixture.relay((batch, within) -> batch.stream()
                            .map(r -> PublishResult.confirmed())
                            .toList())
                    .lease(OutboxFixture.LONG, java.time.Duration.ofHours(1))
                    .build()) {
                relay.runOnce();
                long start = System.nanoTime();
                OutboxFixture.drain(relay);
                return perSecond(MESSAGES, System.nanoTime() - start);
            }
        }

        long oneByOne() throws InterruptedException {
            fill();
            AtomicInteger left = new AtomicInteger(MESSAGES / 4);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            long start = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> takeSingly(pool, left));
            }
            threads.shutdown();
            if (!threads.awaitTermination(10, java.util.concurrent.TimeUnit.MINUTES)) {
                throw new IllegalStateException("does not end");
            }
            return perSecond(MESSAGES / 4, System.nanoTime() - start);
        }

        private void fill() {
            Databases.run(pool, "TRUNCATE concordat_outbox");
            long start = System.nanoTime();
            for (int from = 0; from < MESSAGES; from += 1000) {
                int first = from;
                fixture.append(IntStream.range(first, first + 1000)
                        .mapToObj(i -> message("order:" + i % 5000, i + "/x" + "-".repeat(150)))
                        .toArray(OutboxMessage[]::new));
            }
            appended = perSecond(MESSAGES, System.nanoTime() - start);
        }

        @Override
        public void close() {
            pool.dispose();
        }
    }

    private static void takeSingly(DataSource dataSource, AtomicInteger left) {
        String lock = "SELECT id, payload FROM concordat_outbox ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(lock);
                PreparedStatement delete = connection.prepareStatement("DELETE FROM concordat_outbox WHERE id = ?")) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    delete.setLong(1, row.getLong(1));
                }
                delete.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long perSecond(int messages, long nanos) {
        return messages * 1_000_000_000L / nanos;
    }
}
