package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.inbox.Delivery;
import io.concordat.idempotency.inbox.Inbox;
import io.concordat.idempotency.inbox.StatementWork;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** T18, T19: claims that find neither their row nor that of another, and a pool of one connection. */
class ClaimRaceTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();
    private static final int THREADS = 12;

    @Test
    void aClaimWhoseStatementSawNoRowAtAllAsksAgain() throws Exception {
        int keys = Scale.of(1_500, 150);
        AtomicInteger lookedAgain = new AtomicInteger();
        Pool pool = new Pool(POSTGRES.url(POSTGRES.freshDatabase()), THREADS)
                .tellingStatements(sql -> lookedAgain.addAndGet(isSecondLook(sql) ? 1 : 0));
        Inbox inbox = Inbox.on(pool).build();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(threads.submit(() -> answers(inbox, keys, together)));
        }
        List<List<String>> answers = new ArrayList<>();
        for (Future<List<String>> each : all) {
            answers.add(each.get());
        }
        threads.shutdown();
        Scale.report("T18 | keys " + keys + " | threads " + THREADS + " | looked again " + lookedAgain);
        assertThat(lookedAgain).hasValueGreaterThanOrEqualTo(Scale.of(1_000, 100));
        for (int key = 0; key < keys; key++) {
            int number = key;
            assertThat(answers.stream().map(each -> each.get(number)))
                    .as("all threads got the answer of the one effect of key %s", key)
                    .containsOnly(answers.get(0).get(key));
        }
        assertThat(count(pool)).isEqualTo(keys);
    }

    /** The read by key that follows a claim which returned no row; nothing else of an inbox reads so. */
    private static boolean isSecondLook(String sql) {
        return sql.startsWith("SELECT state,") && sql.endsWith("WHERE key_hash = ?");
    }

    private static List<String> answers(Inbox inbox, int keys, CyclicBarrier together) throws Exception {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            int order = i;
            together.await();
            answers.add(inbox.receive(
                            Delivery.of(IdempotencyKey.of("race", "key-" + order), "content"),
                            connection -> Station.insertEffect(connection, order, 1))
                    .orThrow());
        }
        return answers;
    }

    private static long count(Pool pool) throws Exception {
        try (var connection = pool.getConnection()) {
            return io.concordat.idempotency.jdbc.Sql.first(
                            connection, "SELECT count(*) FROM effect", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    @Test
    void onOneConnectionCallsWithinCallsNeverWaitForThemselves() throws Exception {
        Pool pool = new Pool(POSTGRES.url(POSTGRES.freshDatabase()), 1);
        Inbox inbox = Inbox.on(pool).build();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> all = new ArrayList<>();
        int orders = Scale.of(500, 50);
        for (int i = 0; i < orders * 2; i++) {
            int order = i / 2;
            all.add(threads.submit(() -> nested(inbox, order)));
        }
        int executed = 0;
        for (Future<Boolean> each : all) {
            executed += each.get() ? 1 : 0;
        }
        threads.shutdown();
        Scale.report("T19 | orders " + orders + " delivered twice, three calls within each, one connection | effects "
                + count(pool));
        assertThat(executed).isEqualTo(orders);
        assertThat(count(pool)).isEqualTo(orders * 4L);
    }

    private static boolean nested(Inbox inbox, int order) {
        Outcome<String> outcome = inbox.receive(delivery(order, "outer").again(), connection -> {
            inbox.receive(delivery(order, "inner"), inner -> Station.insertEffect(inner, order, 1));
            inbox.receive(
                    delivery(order, "statement"),
                    StatementWork.of(
                            "INSERT INTO effect (order_id, result, fence) SELECT ?, 'none', 1 FROM claim", order));
            inbox.receiveAll(
                    List.of(delivery(order, "poll"), delivery(order, "poll")),
                    (inner, fresh) -> List.of(Station.insertEffect(inner, order, 1)));
            return Station.insertEffect(connection, order, 1);
        });
        return outcome instanceof Outcome.Executed;
    }

    private static Delivery delivery(int order, String part) {
        return Delivery.of(IdempotencyKey.of("nested", part + "-" + order), "content");
    }
}
