package io.concordat.proof.outbox;

import static io.concordat.proof.outbox.OutboxFixture.drain;
import static io.concordat.proof.outbox.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.outbox.OutboxRelay;
import io.concordat.proof.Databases;
import io.concordat.proof.outbox.Interleaving.Fact;
import io.concordat.proof.outbox.Interleaving.Tally;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Eight writing threads that wait for each other's rows, and relays that come and go while they write. */
class ConcurrentRelaysTest {

    private static final int ROWS = Integer.getInteger("concordat.proof.rows", 2000);
    private static final int WRITERS = 8;

    private final JdbcConnectionPool pool = Databases.postgresql();
    private final OutboxFixture fixture = new OutboxFixture(pool);
    private final Receiver receiver = new Receiver();
    private final Set<Fact> committed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void nothingIsLostDoubledOrTurnedRoundWhenRelaysComeAndGo() throws Exception {
        Interleaving.createEntities(pool, 20);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int seed = i;
                running.add(writers.submit((Callable<Void>) () -> write(new SplittableRandom(seed))));
            }
            int relays = 0;
            while (running.stream().anyMatch(f -> !f.isDone()) || relays < 3) {
                try (OutboxRelay one = fixture.relay(receiver).build();
                        OutboxRelay other = fixture.relay(receiver).build()) {
                    one.start();
                    for (int i = 0; i < 20; i++) {
                        other.runOnce();
                    }
                    relays++;
                }
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }
        drain(fixture.relay(receiver).build());
        Tally tally = Tally.of(
                committed, receiver.ids().stream().map(Fact::parse).toList());
        assertThat(tally).isEqualTo(new Tally(tally.committed(), 0, 0, 0, 0));
        pool.dispose();
    }

    private Void write(SplittableRandom random) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROWS / WRITERS; i++) {
                int entity = random.nextInt(20);
                Fact fact = new Fact(entity, Interleaving.raise(connection, entity), number.incrementAndGet());
                fixture.outbox.append(connection, List.of(message("entity:" + entity, fact.text())));
                if (random.nextInt(50) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(fact);
                }
            }
            connection.setAutoCommit(true);
        }
        return null;
    }
}
