package io.concordat.idempotency.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.idempotency.audit.Deed;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.sequence.Pool;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.RetryBudget;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What dead letters in a database must do, also when others park and remove at the same moment. */
abstract class JdbcDeadLettersContract extends DeadLettersContract {

    private static final Map<Databases, Pool> POOLS = new EnumMap<>(Databases.class);

    private final Databases database;
    private final Pool pool;

    JdbcDeadLettersContract(Databases database) {
        this.database = database;
        this.pool = POOLS.computeIfAbsent(database, Pool::on);
    }

    @Override
    DeadLetters letters(LetterLimits limits) {
        return JdbcDeadLetters.of(pool, limits);
    }

    @Override
    <T> T transaction(Function<HostTransaction, T> work) {
        return pool.transaction(work);
    }

    @Test
    void refusesMoreSequencesAndSingleLettersThanAllowed() {
        Pool own = Pool.on(database);
        DeadLetters there = JdbcDeadLetters.of(own, new LetterLimits(1, 10, 1));
        InMemoryDeadLettersTest.LimitsCase.check(
                new DeadLettersContract() {
                    @Override
                    DeadLetters letters(LetterLimits limits) {
                        return there;
                    }

                    @Override
                    <T> T transaction(Function<HostTransaction, T> work) {
                        return own.transaction(work);
                    }
                },
                there);
    }

    /** The last letter is being removed while its successor arrives: that one must wait, and then it is not blocked. */
    @Test
    void doesNotParkBehindALetterThatIsJustRemoved() throws Exception {
        DeadLetters letters = letters();
        long last = park(letters, message(5));
        OptionalLong parked = whileOpen(
                transaction -> letters.remove(transaction, last, Removal.of(Deed.REPLAYED, ADA)),
                () -> parkIfBlocked(letters, message(6)));
        assertThat(parked).isEmpty();
        assertThat(letters.count(mine())).isZero();
    }

    /** A successor is being parked while the letter before it is removed: the sequence must stay blocked. */
    @Test
    void keepsASequenceBlockedBySomethingJustParked() throws Exception {
        DeadLetters letters = letters();
        long first = park(letters, message(5));
        whileOpen(
                transaction -> letters.parkIfBlocked(transaction, message(6)),
                () -> remove(letters, first, Deed.REPLAYED));
        assertThat(letters.count(mine())).isEqualTo(1);
        assertThat(parkIfBlocked(letters, message(7))).isPresent();
    }

    /** Does something in a transaction, lets another one begin to wait for it, and commits. */
    private <T> T whileOpen(Consumer<HostTransaction> first, Callable<T> second) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            first.accept(HostTransaction.plain(connection).transaction());
            Future<T> waiting = thread.submit(second);
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            connection.commit();
            connection.setAutoCommit(true);
            return waiting.get();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void parksOneMessageOnceWhoeverParksIt() throws Exception {
        DeadLetters letters = letters();
        SequenceKey sequence = SequenceKey.of(scope, "contended");
        List<Callable<Long>> parkers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long version = 1L + i % 3;
            parkers.add(() -> park(letters, message(sequence, version)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Long> each : threads.invokeAll(parkers)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<DeadLetter> kept = letters.find(mine());
        assertThat(kept).hasSize(3);
        kept.forEach(letter -> remove(letters, letter.id(), Deed.DISCARDED));
        assertThat(parkIfBlocked(letters, message(sequence, 9)))
                .as("counted once each")
                .isEmpty();
    }

    @Test
    void countsAttemptsThatNobodyLivedToReport() throws Exception {
        Redeliveries redeliveries = Redeliveries.of(pool);
        IdempotencyKey key = IdempotencyKey.of(scope, "killer");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Integer> counts = new ArrayList<>();
        try {
            Callable<Integer> attempt = () -> redeliveries.count(key);
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(20, attempt))) {
                counts.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(counts).doesNotHaveDuplicates().contains(1, 20).hasSize(20);
        assertThat(Redeliveries.of(pool).count(key)).as("after a restart").isEqualTo(21);
        redeliveries.forget(key);
        assertThat(redeliveries.count(key)).isEqualTo(1);
    }

    @Test
    void grantsOneRetryForTenCallsAndRemembersThatAfterARestart() {
        RetryBudget.Terms terms = new RetryBudget.Terms(10, Duration.ofDays(90), 5);
        RetryBudget budget = JdbcRetryBudget.of(pool, scope, terms);
        assertThat(granted(budget, 9)).as("saved up").isEqualTo(5);
        for (int i = 0; i < 30; i++) {
            budget.called();
        }
        assertThat(granted(budget, 9)).isEqualTo(3);
        assertThat(granted(JdbcRetryBudget.of(pool, scope, terms), 9))
                .as("after a restart")
                .isZero();
        for (int i = 0; i < 1000; i++) {
            budget.called();
        }
        assertThat(granted(JdbcRetryBudget.of(pool, scope, terms), 9))
                .as("no more than can be saved")
                .isEqualTo(5);
    }

    @Test
    void callsBeforeARefusalCountForTheNextRetry() {
        RetryBudget budget = JdbcRetryBudget.of(pool, scope, new RetryBudget.Terms(10, Duration.ofDays(90), 1));
        assertThat(granted(budget, 2)).as("saved up").isEqualTo(1);
        assertThat(grantedAfterFiveCalls(budget)).as("half a retry").isZero();
        assertThat(grantedAfterFiveCalls(budget)).as("a whole one").isEqualTo(1);
    }

    private static int grantedAfterFiveCalls(RetryBudget budget) {
        for (int i = 0; i < 5; i++) {
            budget.called();
        }
        return granted(budget, 1);
    }

    @Test
    void grantsARetryAsTimePassesByTheClockOfTheDatabase() throws Exception {
        RetryBudget budget = JdbcRetryBudget.of(pool, scope, new RetryBudget.Terms(0, Duration.ofDays(1), 2));
        assertThat(granted(budget, 3)).isEqualTo(2);
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(
                        "UPDATE concordat_retry_budget SET refilled_at = refilled_at - 90000000000 WHERE downstream = ?")) {
            statement.setString(1, scope);
            statement.executeUpdate();
        }
        assertThat(granted(budget, 3)).as("25 hours later").isEqualTo(1);
    }

    @Test
    void grantsNoRetryTwiceWhoeverAsks() throws Exception {
        RetryBudget budget = JdbcRetryBudget.of(pool, scope, new RetryBudget.Terms(0, Duration.ofDays(90), 50));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int sum = 0;
        try {
            Callable<Integer> asking = () -> granted(budget, 25);
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(4, asking))) {
                sum += each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sum).isEqualTo(50);
    }

    private static int granted(RetryBudget budget, int asked) {
        int granted = 0;
        for (int i = 0; i < asked; i++) {
            granted += budget.mayRetry() ? 1 : 0;
        }
        return granted;
    }
}
