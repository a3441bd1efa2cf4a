package io.concordat.benchmarks.once;

import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import io.concordat.idempotency.outbox.Outbox;
import io.concordat.idempotency.outbox.OutboxMessage;
import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.idempotency.outbox.PublishResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Takes what waits in an outbox and gives it to a receiver that does nothing: our relay on one thread against gruelbox on
 * one and on eight, which does each entry in a transaction of its own.
 */
final class RelayRace {

    private static final int A_TRANSACTION = 500;
    private static final int THREADS = 8;

    private final Sequence sequence = new Sequence(90);
    private final Network network;

    RelayRace(Network network) {
        this.network = network;
    }

    /** Ratios over both networks, as a Markdown table. */
    String table(int rounds, int ours, int theirs) throws Exception {
        StringBuilder text = new StringBuilder(
                "| relay | ours, messages a second | ours : gruelbox on 1 thread | ours : gruelbox on 8 threads |\n"
                        + "|---|---|---|---|\n");
        for (boolean delayed : new boolean[] {false, true}) {
            DataSource dataSource = network.to(delayed);
            double[] rates = new double[rounds];
            double[] toOne = new double[rounds];
            double[] toEight = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                double rate = ours(dataSource, ours);
                double one = gruelbox(dataSource, theirs / 4, 1);
                double eight = gruelbox(dataSource, theirs, THREADS);
                if (round >= 0) {
                    rates[round] = rate;
                    toOne[round] = rate / one;
                    toEight[round] = rate / eight;
                }
            }
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.1f | %.1f |%n",
                    delayed ? "1 ms" : "local",
                    RatioReport.median(rates),
                    RatioReport.median(toOne),
                    RatioReport.median(toEight)));
        }
        return text.toString();
    }

    private double ours(DataSource dataSource, int number) throws SQLException {
        Outbox outbox = Outbox.in(network.to(false));
        for (int done = 0; done < number; done += A_TRANSACTION) {
            append(outbox, sequence.fresh(A_TRANSACTION));
        }
        AtomicLong published = new AtomicLong();
        OutboxRelay relay = OutboxRelay.builder(
                        "race",
                        dataSource,
                        (batch, within) -> {
                            published.addAndGet(batch.size());
                            return batch.stream()
                                    .map(each -> (PublishResult) PublishResult.Confirmed.INSTANCE)
                                    .toList();
                        },
                        Clock.systemUTC())
                .build();
        try (relay) {
            long from = System.nanoTime();
            while (published.get() < number) {
                relay.runOnce();
            }
            long nanos = System.nanoTime() - from;
            if (published.get() != number || relay.runOnce().read() != 0) {
                throw new IllegalStateException(
                        "our relay published " + published + ", expected " + number + " and nothing left");
            }
            return number * 1e9 / nanos;
        }
    }

    private void append(Outbox outbox, List<Message> messages) throws SQLException {
        try (Connection connection = network.to(false).getConnection()) {
            connection.setAutoCommit(false);
            outbox.append(
                    connection,
                    messages.stream()
                            .map(each -> OutboxMessage.json(each.id(), each.id(), "order.accepted.v1", each.body()))
                            .toList());
            connection.commit();
        }
    }

    private double gruelbox(DataSource dataSource, int number, int threads) throws Exception {
        ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
        AtomicLong done = new AtomicLong();
        ThreadLocalContextTransactionManager transactions = TransactionManager.fromDataSource(dataSource);
        Submitter keeping = (entry, process) -> waiting.add(() -> process.accept(entry));
        TransactionOutbox outbox = Peers.gruelbox(transactions, (id, body) -> done.incrementAndGet(), keeping);
        for (int filled = 0; filled < number; filled += A_TRANSACTION) {
            List<Message> messages = sequence.fresh(A_TRANSACTION);
            transactions.inTransaction(() ->
                    messages.forEach(each -> outbox.schedule(Peers.Ledger.class).post(each.id(), each.body())));
        }
        int waited = waiting.size();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long from = System.nanoTime();
            drain(pool, threads, waiting);
            long nanos = System.nanoTime() - from;
            if (done.get() != waited || waited < number) {
                throw new IllegalStateException("gruelbox did " + done + " of " + waited + ", expected " + number);
            }
            return waited * 1e9 / nanos;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void drain(ExecutorService pool, int threads, ConcurrentLinkedQueue<Runnable> waiting)
            throws InterruptedException, ExecutionException {
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                    next.run();
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
    }
}
