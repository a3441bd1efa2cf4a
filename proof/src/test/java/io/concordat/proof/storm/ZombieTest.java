package io.concordat.proof.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.durable.JdbcIdempotencyStore;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T6: owners that stop for longer than their lease and come back. */
class ZombieTest {

    private static final StormPostgres POSTGRES = StormPostgres.shared();

    @ParameterizedTest
    @EnumSource(names = {"INBOX", "LEASED"})
    void aWorkerThatStoodStillForThreeLeasesDoublesNothing(Mode mode) {
        Storm storm = Storm.of(mode, Scale.of(10_000, 300), POSTGRES.url(POSTGRES.freshDatabase()));
        Sleepers sleepers = new Sleepers(storm.lease().multipliedBy(3), Scale.of(10, 1));
        Tally tally = Broker.run(storm, sleepers);
        Scale.report("T6 | " + mode + " | stopped for three leases " + sleepers.done());
        DeliveryStormTest.nothingIsWrong(Auditor.audit("T6", storm, tally), storm);
        if (Scale.FULL && mode == Mode.LEASED) {
            assertThat(tally.notes).containsKey("LEASE_LOST");
        }
    }

    private static final class Sleepers extends Disturbance {

        private final Duration length;
        private WorkerProcess asleep;
        private long until;

        Sleepers(Duration length, int wanted) {
            super(wanted);
            this.length = length;
        }

        @Override
        void tick(Broker broker, long nowMillis) {
            if (asleep != null && nowMillis >= until) {
                broker.resume(asleep);
                asleep = null;
                happened();
            } else if (asleep == null && done() < wanted()) {
                asleep = broker.pauseOne();
                until = nowMillis + length.toMillis();
            }
        }
    }

    @Test
    void ofOwnersWhoseLeasesEndedTooEarlyOnlyTheLastOneSettles() throws Exception {
        int keys = Scale.of(1_500, 150);
        Race race = new Race(keys);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(threads.submit(race::run));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        Scale.report("T6 race | keys " + keys + " | fenced off " + race.fencedOff + " | settled " + race.settled.size()
                + " | settled twice " + race.twice);
        assertThat(race.settled).hasSize(keys);
        assertThat(race.twice).isEmpty();
        assertThat(race.fencedOff).hasValueGreaterThanOrEqualTo(Scale.of(700, 50));
        assertThat(race.stored()).isEqualTo(new TreeMap<>(race.settled));
        assertThat(race.fencesThatDidNotRise()).isZero();
    }

    /** All threads want each key; work takes up to thrice the lease. */
    private static final class Race {

        private static final Duration LEASE = Duration.ofMillis(4);

        private final int keys;
        private final String url = POSTGRES.url(POSTGRES.freshDatabase());
        private final JdbcIdempotencyStore store = new JdbcIdempotencyStore(new Pool(url, 12), ResultCodec.text());
        private final Fingerprint fingerprint = Fingerprinter.canonical().of("content");
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger fencedOff = new AtomicInteger();
        private final Map<String, String> settled = new ConcurrentHashMap<>();
        private final ConcurrentLinkedQueue<String> twice = new ConcurrentLinkedQueue<>();

        Race(int keys) {
            this.keys = keys;
        }

        /** Each thread takes tickets, 12 for each key, so that they crowd around the same ones. */
        Void run() {
            for (int ticket = next.getAndIncrement(); ticket < keys * 12; ticket = next.getAndIncrement()) {
                settle(IdempotencyKey.of("race", "key-" + ticket / 12));
            }
            return null;
        }

        private void settle(IdempotencyKey key) {
            while (true) {
                Claim claim = store.claim(key, fingerprint, LEASE);
                if (claim instanceof Claim.Completed) {
                    return;
                } else if (claim instanceof Claim.Acquired mine) {
                    LockSupport.parkNanos(ThreadLocalRandom.current()
                            .nextLong(LEASE.multipliedBy(3).toNanos()));
                    finish(key, mine);
                } else {
                    LockSupport.parkNanos(500_000);
                }
            }
        }

        private void finish(IdempotencyKey key, Claim.Acquired mine) {
            String result = key.value() + " by fence " + mine.fence();
            try {
                store.settle(key, mine.fence(), new Settlement.Completed(result));
                if (settled.put(key.value(), result) != null) {
                    twice.add(key.value());
                }
            } catch (LeaseLostException e) {
                fencedOff.incrementAndGet();
            }
        }

        Map<String, String> stored() throws Exception {
            Map<String, String> results = new TreeMap<>();
            try (Connection connection = new Pool(url, 1).getConnection()) {
                Sql.query(
                        connection,
                        "SELECT key_value, convert_from(result, 'UTF8') FROM concordat_idempotency WHERE state = 2",
                        row -> results.put(row.getString(1), row.getString(2)));
            }
            return results;
        }

        long fencesThatDidNotRise() throws Exception {
            try (Connection connection = new Pool(url, 1).getConnection()) {
                return Sql.first(
                                connection,
                                "SELECT count(*) FROM transition WHERE new_fence < old_fence OR old_state = 2",
                                row -> row.getLong(1))
                        .orElseThrow();
            }
        }
    }
}
