package io.concordat.idempotency.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Done;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T16: whatever happens to a flusher or its connection, every caller hears the truth and nothing is done twice. */
class CoalescerTest {

    private static final int CALLERS = 100;

    private final DataSource dataSource = Databases.POSTGRESQL.with(Schema.IDEMPOTENCY);
    private final Inbox inbox = Inbox.on(dataSource)
            .retry(RetryPolicy.exponential(5, Duration.ZERO, Duration.ZERO))
            .build();
    private final AtomicBoolean harmed = new AtomicBoolean();

    @BeforeEach
    void createTable() throws SQLException {
        Databases.execute(dataSource, "CREATE TABLE posting (id varchar(50) NOT NULL)");
    }

    @Test
    void aConnectionCutInTheMiddleOfATransactionIsTriedAgainAndNothingIsDoneTwice() throws Exception {
        List<CompletableFuture<Outcome<Done>>> all = submitAll((connection, fresh) -> {
            List<Done> done = postAll(connection, fresh);
            if (harmed.compareAndSet(false, true)) {
                Sql.query(connection, "SELECT pg_terminate_backend(pg_backend_pid())", row -> true);
            }
            return done;
        });

        assertThat(harmed).isTrue();
        assertThat(all).allMatch(each -> each.join() instanceof Outcome.Executed);
        assertThat(postings()).isEqualTo(CALLERS);
    }

    @Test
    void anErrorThatEndsATransactionIsToldToEveryCallerInItAndTheFlusherGoesOn() throws Exception {
        List<CompletableFuture<Outcome<Done>>> all = submitAll((connection, fresh) -> {
            List<Done> done = postAll(connection, fresh);
            if (harmed.compareAndSet(false, true)) {
                throw new StackOverflowError("planned");
            }
            return done;
        });

        long told =
                all.stream().filter(CompletableFuture::isCompletedExceptionally).count();
        assertThat(told).isPositive();
        assertThat(postings()).as("what was told as failed was not done").isEqualTo(CALLERS - told);
        CompletableFuture<Outcome<Done>> failed = all.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Error.class);
    }

    @Test
    void flushersThatAreInterruptedFinishWhatWasTakenAndTakeNoMore() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread[] flusher = new Thread[1];
        try (Coalescer<Done> coalescer = Coalescer.over(inbox, (connection, fresh) -> {
                    flusher[0] = Thread.currentThread();
                    working.countDown();
                    awaitUninterrupted(interrupted);
                    return postAll(connection, fresh);
                })
                .flushers(1)
                .build()) {
            List<CompletableFuture<Outcome<Done>>> all = new ArrayList<>();
            all.add(coalescer.submit(delivery(0)));
            working.await();
            for (int i = 1; i < CALLERS; i++) {
                all.add(coalescer.submit(delivery(i)));
            }
            flusher[0].interrupt();
            interrupted.countDown();

            long done = all.stream().filter(CoalescerTest::isExecuted).count();
            assertThat(postings()).isEqualTo(done);
            flusher[0].join();
            assertThatThrownBy(() -> coalescer.submit(delivery(CALLERS)).join())
                    .hasStackTraceContaining("the coalescer is closed");
        }
    }

    @Test
    void aPayloadWithoutAFingerprintFailsAlone() throws Exception {
        List<Outcome<Done>> outcomes = inbox.receiveAll(
                List.of(delivery(1), Delivery.of(key(2), new Object()), delivery(3)), CoalescerTest::postAll);

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Executed.class);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().detail()).isEqualTo("the payload has no fingerprint"));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Executed.class);
    }

    /** All are submitted and every flusher has ended. */
    private List<CompletableFuture<Outcome<Done>>> submitAll(BatchWork<Done> work) throws InterruptedException {
        List<CompletableFuture<Outcome<Done>>> all = new ArrayList<>();
        try (Coalescer<Done> coalescer =
                Coalescer.over(inbox, work).flushers(2).largest(20).build()) {
            for (int i = 0; i < CALLERS; i++) {
                all.add(coalescer.submit(delivery(i)));
            }
        }
        assertThat(all).allMatch(CompletableFuture::isDone);
        return all;
    }

    private static boolean isExecuted(CompletableFuture<Outcome<Done>> future) {
        try {
            return future.join() instanceof Outcome.Executed;
        } catch (CompletionException e) {
            return false;
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Done> postAll(Connection connection, List<Delivery> fresh) throws SQLException {
        for (Delivery each : fresh) {
            Sql.update(
                    connection,
                    "INSERT INTO posting (id) VALUES (?)",
                    each.key().value());
        }
        return Collections.nCopies(fresh.size(), Done.DONE);
    }

    private long postings() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.first(connection, "SELECT count(*) FROM posting", row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("test.post", "k" + number);
    }

    private static Delivery delivery(int number) {
        return Delivery.of(key(number), "payload of " + number);
    }
}
