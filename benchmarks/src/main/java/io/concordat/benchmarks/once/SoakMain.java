package io.concordat.benchmarks.once;

import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.Retention;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * An inbox under steady load by the wall clock, while generations of keys rotate: heap, tables and latency must stay as they are.
 *
 * <p>Arguments: minutes (default 3) and the share of what the machine can do, in percent (default 70). A message is timed from
 * the moment it was due, so that waiting for a slow one before it counts.
 */
public final class SoakMain {

    private static final int THREADS = 8;
    private static final Duration GENERATION = Duration.ofSeconds(30);

    private final DataSource dataSource;
    private final Inbox inbox;
    private final Retention retention;
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong numbers = new AtomicLong();

    private SoakMain(DataSource dataSource) {
        this.dataSource = dataSource;
        this.inbox = Inbox.on(dataSource).build();
        this.retention = Retention.on(dataSource)
                .generation(GENERATION)
                .keep(2)
                .longestRedelivery(GENERATION)
                .longestDeadLetter(GENERATION)
                .build();
    }

    /** Runs. */
    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 ? bounded(args[0], 600, "minutes") : 3;
        int percent = args.length > 1 ? bounded(args[1], 100, "percent") : 70;
        try (Network network = new Network(true)) {
            new SoakMain(network.to(false)).run(minutes, percent);
        }
    }

    private static int bounded(String text, int most, String what) {
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(what + " '" + text + "': expected a number from 1 to " + most);
        }
        return number;
    }

    private void run(int minutes, int percent) throws Exception {
        try {
            timed(5_000, 0);
            long most = 20_000 * 1_000_000_000L / timed(20_000, 0).nanos();
            long interval = 1_000_000_000L * 100 / (most * percent);
            int inHalf = (int) (TimeUnit.SECONDS.toNanos(30) / interval);
            System.out.printf(
                    Locale.ROOT,
                    "at most %,d messages a second; %d %% of it for %d minutes%n%n",
                    most,
                    percent,
                    minutes);
            System.out.println(
                    "| seconds | messages | keys in the table | table and indexes, MB | heap after a collection, MB |"
                            + " p50, ms | p99, ms |\n|---|---|---|---|---|---|---|");
            for (int half = 1; half <= 2 * minutes; half++) {
                Latencies latencies = timed(inHalf, interval);
                retention.sweep();
                System.out.println(row(half * 30, inHalf, latencies));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Latencies of as many messages, sorted, and how long they took together. */
    private record Latencies(long[] each, long nanos) {
        double millis(int percent) {
            return each[Math.min(each.length - 1, each.length / 100 * percent)] / 1e6;
        }
    }

    private Latencies timed(int messages, long interval) throws Exception {
        long[] each = new long[messages];
        AtomicLong next = new AtomicLong();
        long from = System.nanoTime();
        Future<?>[] all = new Future<?>[THREADS];
        for (int thread = 0; thread < THREADS; thread++) {
            all[thread] = pool.submit(() -> {
                for (long i = next.getAndIncrement(); i < messages; i = next.getAndIncrement()) {
                    long due = interval == 0 ? System.nanoTime() : from + i * interval;
                    LockSupport.parkNanos(due - System.nanoTime());
                    deliver(numbers.getAndIncrement());
                    each[(int) i] = System.nanoTime() - due;
                }
                return null;
            });
        }
        for (Future<?> future : all) {
            future.get();
        }
        long nanos = System.nanoTime() - from;
        Arrays.sort(each);
        return new Latencies(each, nanos);
    }

    private void deliver(long number) {
        Message message = new Message("soak-" + number, "body of " + number);
        inbox.receive(Delivery.of(IdempotencyKey.of("soak", message.id()), message.body()), connection -> {
            Posting.insert(connection, message);
            return Done.DONE;
        });
    }

    private String row(int seconds, int messages, Latencies latencies) throws SQLException {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(connection, "TRUNCATE posting");
            return String.format(
                    Locale.ROOT,
                    "| %d | %,d | %,d | %.1f | %.1f | %.2f | %.2f |",
                    seconds,
                    messages,
                    number(connection, "SELECT count(*) FROM concordat_idempotency"),
                    number(connection, "SELECT pg_total_relation_size('concordat_idempotency')") / 1e6,
                    heap / 1e6,
                    latencies.millis(50),
                    latencies.millis(99));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Sql.first(connection, sql, row -> row.getLong(1)).orElseThrow();
    }
}
