package io.concordat.idempotency.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every guard in a database must do, also when others write at the same moment. */
abstract class JdbcSequenceGuardContract extends SequenceGuardContract {

    private static final Map<Databases, Pool> POOLS = new EnumMap<>(Databases.class);
    private static final int WORKERS = 4;

    private final Pool pool;

    JdbcSequenceGuardContract(Databases database) {
        this.pool = POOLS.computeIfAbsent(database, Pool::on);
    }

    @Override
    SequenceGuard guard(FirstVersion first) {
        return JdbcSequenceGuard.of(pool, first);
    }

    @Override
    <T> T transaction(Function<HostTransaction, T> work) {
        return pool.transaction(work);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                Connection.TRANSACTION_READ_COMMITTED,
                Connection.TRANSACTION_REPEATABLE_READ,
                Connection.TRANSACTION_SERIALIZABLE
            })
    void saysNextOnceForEachVersionWhoeverAsks(int isolation) throws Exception {
        SequenceGuard guard = guard(FirstVersion.exactly(1));
        List<Callable<List<Long>>> workers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(WORKERS);
        for (int i = 0; i < WORKERS; i++) {
            workers.add(() -> {
                start.await();
                return wonBy(guard, isolation);
            });
        }
        List<Long> won = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            for (Future<List<Long>> each : threads.invokeAll(workers)) {
                won.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(won).containsExactlyInAnyOrderElementsOf(upTo(50));
    }

    /** Every worker tries every version until nobody needs it any more. */
    private List<Long> wonBy(SequenceGuard guard, int isolation) throws SQLException {
        List<Long> won = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            HostTransaction transaction = HostTransaction.plain(connection).transaction();
            long version = 1;
            while (version <= 50) {
                Verdict verdict = tried(guard, transaction, version);
                if (verdict instanceof Verdict.Next) {
                    won.add(version);
                }
                if (verdict != null && !(verdict instanceof Verdict.Gap)) {
                    assertThat(verdict).isIn(new Verdict.Next(version), new Verdict.Duplicate(version), stale(verdict));
                    version++;
                }
            }
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(before);
        }
        return won;
    }

    private static Verdict stale(Verdict verdict) {
        return verdict instanceof Verdict.Stale ? verdict : null;
    }

    private Verdict tried(SequenceGuard guard, HostTransaction transaction, long version) throws SQLException {
        Connection connection = transaction.connection();
        try {
            Verdict verdict = guard.check(transaction, key, version, print("content of " + version));
            connection.commit();
            return verdict;
        } catch (DatabaseFailedException e) {
            connection.rollback();
            assertThat(e.isRetryable()).as(e.toString()).isTrue();
            return null;
        } catch (SQLException e) {
            connection.rollback();
            assertThat(e.getSQLState()).isEqualTo("40001");
            return null;
        }
    }

    @Test
    void holdsAGapUntilTheTransactionEnds() throws Exception {
        SequenceGuard guard = guardAt(1);
        gapHoldsBack(guard, 3, 2);
    }

    @Test
    void holdsAGapBeforeTheVeryFirstVersionToo() throws Exception {
        gapHoldsBack(guard(FirstVersion.exactly(1)), 2, 1);
    }

    /** What comes after a gap is parked in the transaction that saw the gap; its predecessor must not slip in between. */
    private void gapHoldsBack(SequenceGuard guard, long late, long missing) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            HostTransaction parking = HostTransaction.plain(connection).transaction();
            assertThat(guard.check(parking, key, late, print("late"))).isInstanceOf(Verdict.Gap.class);
            Future<Verdict> predecessor = thread.submit(() -> transaction(transaction -> {
                Verdict verdict = guard.check(transaction, key, missing, print("missing"));
                order.add("predecessor");
                return verdict;
            }));
            assertThatThrownBy(() -> predecessor.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            order.add("parked");
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(predecessor.get()).isEqualTo(new Verdict.Next(missing));
            assertThat(order).containsExactly("parked", "predecessor");
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    private static List<Long> upTo(long last) {
        List<Long> all = new ArrayList<>();
        for (long each = 1; each <= last; each++) {
            all.add(each);
        }
        return all;
    }
}
