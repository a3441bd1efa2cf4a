package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Claim;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** T7: the clocks of those who call are minutes off and jump; the database's alone decides. */
class ClockTest {

    private static final Duration OFF = Duration.ofMinutes(10);
    private static final List<Clock> CLOCKS = List.of(
            Clock.offset(Clock.systemUTC(), OFF),
            Clock.offset(Clock.systemUTC(), OFF.negated()),
            new JumpingClock(),
            Clock.systemUTC());

    private final Pool pool =
            new Pool(StormPostgres.shared().url(StormPostgres.shared().freshDatabase()), 12);
    private final JdbcIdempotencyStore store = new JdbcIdempotencyStore(pool, ResultCodec.text());

    /** Up to ten minutes off, another way each time it is looked at. */
    private static final class JumpingClock extends Clock {
        @Override
        public Instant instant() {
            long most = OFF.toMillis();
            return Instant.now().plusMillis(ThreadLocalRandom.current().nextLong(-most, most + 1));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private IdempotentExecutor executor(Clock clock) {
        return IdempotentExecutor.builder(store).clock(clock).build();
    }

    private String effect(int order) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Station.insertEffect(connection, order, 1);
        }
    }

    @Test
    void nobodyTakesAKeyOverWhileItsOwnerWorks() throws Exception {
        IdempotencyKey key = IdempotencyKey.of("clock", "owned");
        for (Clock ownersClock : CLOCKS.subList(0, 2)) {
            IdempotencyKey owned = key.step(ownersClock.toString());
            CountDownLatch working = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<Outcome<String>> owner =
                    thread.submit(() -> executor(ownersClock).execute(owned, "content", call -> {
                        working.countDown();
                        enough.await();
                        return effect(1);
                    }));
            working.await();
            for (int i = 0; i < 100; i++) {
                Outcome<String> other =
                        executor(CLOCKS.get(i % CLOCKS.size())).execute(owned, "content", call -> effect(1));
                assertThat(other).isInstanceOf(Outcome.InProgress.class);
            }
            enough.countDown();
            assertThat(owner.get()).isInstanceOf(Outcome.Executed.class);
            thread.shutdown();
        }
        assertThat(effects()).isEqualTo(2);
    }

    @Test
    void anAbandonedKeyIsTakenWhenItsLeaseEndedByTheDatabaseAndNotBefore() throws Exception {
        for (Clock clock : CLOCKS.subList(0, 2)) {
            IdempotencyKey key = IdempotencyKey.of("clock", "abandoned").step(clock.toString());
            Claim claim = store.claim(key, Fingerprinter.canonical().of("content"), Duration.ofMillis(400));
            assertThat(claim).isInstanceOf(Claim.Acquired.class);
            Outcome<String> outcome = executor(clock).execute(key, "content", call -> effect(1));
            while (outcome instanceof Outcome.InProgress<String> progress) {
                LockSupport.parkNanos(progress.retryAfter().toNanos());
                outcome = executor(clock).execute(key, "content", call -> effect(1));
            }
            assertThat(outcome).isInstanceOf(Outcome.Executed.class);
            assertThat(((Outcome.Executed<String>) outcome).fencingToken()).isEqualTo(2);
        }
        try (Connection connection = pool.getConnection()) {
            long early = Sql.first(
                            connection,
                            "SELECT count(*) FROM concordat_idempotency WHERE effect_started_at < claimed_at + 400000",
                            row -> row.getLong(1))
                    .orElseThrow();
            assertThat(early).isZero();
        }
    }

    @Test
    void clocksThatJumpDoubleNothing() throws Exception {
        int orders = Scale.of(1_000, 100);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<String>> all = new ArrayList<>();
        for (int i = 0; i < orders * 5; i++) {
            int order = i / 5;
            Clock clock = CLOCKS.get(i % CLOCKS.size());
            all.add(threads.submit(() -> untilDone(clock, order)));
        }
        List<String> results = new ArrayList<>();
        for (Future<String> each : all) {
            results.add(each.get());
        }
        threads.shutdown();
        Scale.report("T7 | orders " + orders + " | deliveries " + orders * 5 + " | effects " + effects());
        assertThat(effects()).isEqualTo(orders);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i)).isEqualTo(results.get(i / 5 * 5));
        }
    }

    private String untilDone(Clock clock, int order) {
        while (true) {
            Outcome<String> outcome = executor(clock)
                    .execute(IdempotencyKey.of("jump", "order-" + order), "content", call -> effect(order));
            if (outcome.result().isPresent()) {
                return outcome.orThrow();
            }
            assertThat(outcome).isInstanceOfAny(Outcome.InProgress.class, Outcome.Failed.class);
        }
    }

    private long effects() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return Sql.first(connection, "SELECT count(*) FROM effect", row -> row.getLong(1))
                    .orElseThrow();
        }
    }
}
