package io.concordat.benchmarks.once;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * What failing messages cost the others: an inbox on eight threads with dead letters, once with messages that all pass, once with
 * one in a hundred that never passes and two that fail three times. Five messages belong to one sequence each.
 */
final class PoisonRace {

    private static final int THREADS = 8;
    private static final int IN_SEQUENCE = 5;
    private static final int GIVE_UP_AFTER = 5;

    private final DataSource dataSource;
    private int run;

    PoisonRace(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Messages that pass, per second, with and without poison, as a Markdown table. */
    String table(int rounds, int messages) throws Exception {
        double[] clean = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double without = passed(messages, false);
            double with = passed(messages, true);
            if (round >= 0) {
                clean[round] = without;
                ratios[round] = with / without;
            }
        }
        return String.format(
                Locale.ROOT,
                "| messages that pass, a second | without poison | with poison : without |%n|---|---|---|%n"
                        + "| inbox, work, 8 threads | %,.0f | %.2f |%n",
                RatioReport.median(clean),
                RatioReport.median(ratios));
    }

    private double passed(int messages, boolean poison) throws Exception {
        JdbcDeadLetters letters = JdbcDeadLetters.of(dataSource, new LetterLimits(messages, messages, 1));
        Inbox inbox = Inbox.on(dataSource)
                .retry(RetryPolicy.none())
                .giveUpAfter(GIVE_UP_AFTER)
                .deadLetters(letters, "nobody")
                .build();
        Round round =
                new Round(inbox, poison, new ConcurrentHashMap<>(), new AtomicInteger(), new ConcurrentLinkedQueue<>());
        String prefix = "p" + run++;
        for (int i = 0; i < messages; i++) {
            round.waiting().add(Delivery.of(message(prefix, i)));
        }
        long nanos = run(round);
        int failing = empty();
        if (round.passed().get() + failing != messages) {
            throw new IllegalStateException(round.passed() + " messages passed and " + failing
                    + " are dead letters, expected " + messages + " in all");
        }
        return round.passed().get() * 1e9 / nanos;
    }

    private static ReceivedMessage message(String prefix, int number) {
        return ReceivedMessage.of(
                        IdempotencyKey.of("poison", prefix + "-" + number), "stock.moved", 1, Payload.of("p" + number))
                .at(SequenceKey.of(prefix, Integer.toString(number / IN_SEQUENCE)), 0);
    }

    private static long run(Round round) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            long from = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(pool.submit(round));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return System.nanoTime() - from;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Counts the dead letters and takes them away. */
    private int empty() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(connection, "TRUNCATE posting");
            Sql.update(connection, "DELETE FROM concordat_blocked_sequence");
            return Sql.update(connection, "DELETE FROM concordat_dead_letter");
        }
    }

    /** The messages of one run, shared by its threads. */
    private record Round(
            Inbox inbox,
            boolean poison,
            ConcurrentHashMap<String, Integer> failures,
            AtomicInteger passed,
            Queue<Delivery> waiting)
            implements Runnable {

        @Override
        public void run() {
            for (Delivery next = waiting.poll(); next != null; next = waiting.poll()) {
                Delivery delivery = next;
                Outcome<Done> outcome = inbox.receive(delivery, connection -> apply(connection, delivery));
                if (outcome instanceof Outcome.Executed) {
                    passed.incrementAndGet();
                } else if (outcome instanceof Outcome.Failed) {
                    waiting.add(delivery.again());
                } else if (!(outcome instanceof Outcome.DeadLettered)) {
                    throw new IllegalStateException("an outcome of " + outcome + " was not expected here");
                }
            }
        }

        private Done apply(Connection connection, Delivery delivery) throws SQLException {
            String key = delivery.key().value();
            int number = Integer.parseInt(key.substring(key.indexOf('-') + 1)) % 100;
            boolean shaky = number == 3 || number == 71;
            if (poison && (number == 17 || (shaky && failures.merge(key, 1, Integer::sum) <= 3))) {
                throw new CallFailedException(new Failure.Transient("the effect fails"));
            }
            Posting.insert(connection, new Message(key, "body"));
            return Done.DONE;
        }
    }
}
