package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A delivery in a transaction that is begun and committed here, again as often as may help. */
final class OwnTransaction<R> {

    private final InboxSettings settings;
    private final Received message;
    private final Work<R> work;
    private final ThreadLocal<HostTransaction> current;
    private final List<Runnable> afterCommit = new ArrayList<>();

    OwnTransaction(InboxSettings settings, Received message, Work<R> work, ThreadLocal<HostTransaction> current) {
        this.settings = settings;
        this.message = message;
        this.work = work;
        this.current = current;
    }

    Outcome<R> run() {
        Outcome<R> outcome = new Redelivery<R>(settings, message).giveUpIfTooOften();
        for (int attempt = 1; outcome == null; attempt++) {
            outcome = attempt(attempt);
        }
        return Teller.tell(settings.listener(), message.delivery().key(), outcome);
    }

    /** Null means: again. */
    private @Nullable Outcome<R> attempt(int attempt) {
        try {
            Outcome<R> outcome = once(attempt);
            boolean again = outcome instanceof Outcome.Failed<R> failed
                    && failed.failure().kind().isRetryable()
                    && settings.retry()
                            .again(
                                    attempt,
                                    failed.retryAfter(),
                                    message.delivery().key());
            return again ? null : outcome;
        } catch (DatabaseFailedException e) {
            if (e.isRetryable()
                    && settings.retry()
                            .again(attempt, Duration.ZERO, message.delivery().key())) {
                return null;
            }
            throw e;
        }
    }

    private Outcome<R> once(int attempt) {
        afterCommit.clear();
        Failure failure;
        try (Connection connection = settings.database().dataSource().getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return inTransaction(connection);
            } catch (CallFailedException e) {
                Database.rollBack(connection, e);
                failure = e.failure();
            } catch (SQLException | RuntimeException | Error e) {
                Database.rollBack(connection, e);
                throw e;
            } finally {
                Database.restore(connection, before);
            }
        } catch (SQLException e) {
            throw settings.database().failed("receive " + message, e);
        }
        return switch (failure.kind()) {
            case REJECTED, CONTRACT_MISMATCH -> new Refusal<R>(settings, message).store(failure);
            default ->
                new Outcome.Failed<>(
                        failure,
                        attempt,
                        failure instanceof Failure.Throttled throttled ? throttled.retryAfter() : Duration.ZERO);
        };
    }

    private Outcome<R> inTransaction(Connection connection) throws SQLException {
        Claiming<R> claiming = new Claiming<>(settings, message);
        Outcome<R> answer = claim(connection, claiming);
        if (answer != null) {
            end(connection, claiming.parked());
            return answer;
        }
        R result = result(connection);
        settings.table().storeResult(connection, message.key().hash(), result, true);
        afterCommit.forEach(Runnable::run);
        return new Outcome.Executed<>(result, claiming.fence());
    }

    private static void end(Connection connection, boolean parked) throws SQLException {
        if (parked) {
            connection.commit();
        } else {
            connection.rollback();
        }
    }

    private @Nullable Outcome<R> claim(Connection connection, Claiming<R> claiming) throws SQLException {
        Duration wait = settings.retry().longestWait();
        if (wait == null) {
            return claiming.claim(connection);
        }
        Dialect dialect = settings.database().dialect();
        Sql.update(
                connection,
                (dialect == Dialect.H2 ? "SET LOCK_TIMEOUT " : "SET LOCAL lock_timeout = ") + wait.toMillis());
        try {
            return claiming.claim(connection);
        } catch (SQLException e) {
            if (dialect.isLockTimeout(e)) {
                return new Outcome.InProgress<>(null, wait);
            }
            throw e;
        }
    }

    private R result(Connection connection) throws SQLException {
        current.set(HostTransaction.of(connection, afterCommit::add));
        try {
            return Objects.requireNonNull(work.apply(connection), "the result of a work; Done.DONE for none");
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkFailedException(message.delivery().key(), e);
        } catch (Exception e) {
            throw new WorkFailedException(message.delivery().key(), e);
        } finally {
            current.remove();
        }
    }
}
