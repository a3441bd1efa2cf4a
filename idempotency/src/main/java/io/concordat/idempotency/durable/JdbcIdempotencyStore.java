package io.concordat.idempotency.durable;

import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.DatabaseFailedException;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.sql.Found;
import io.concordat.idempotency.sql.KeyHash;
import io.concordat.idempotency.sql.KeyTable;
import io.concordat.idempotency.sql.NewKey;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.Entry;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Pause;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keys and results in PostgreSQL, MariaDB, MySQL or H2, in the tables of {@code Schema.IDEMPOTENCY}.
 *
 * <p>Leases and moments are by the database's clock alone. Each change is one statement with a commit of its own,
 * conditional on the fence: claim, mark and settle cost one round trip each, a repetition of what is done one. A claim
 * of a key that was released, abandoned or is in doubt locks its row for a moment. Statements that failed because a
 * connection or the server was gone are repeated for a while, which is safe as each may happen twice; then {@link
 * DatabaseFailedException} is thrown, and the whole execution may be repeated.
 *
 * <p>Thread-safe as far as the data source is.
 */
public final class JdbcIdempotencyStore implements IdempotencyStore {

    private final Database database;
    private final KeyTable table;
    private final RetryPolicy retry;
    private final Pause pause;

    /** A store that repeats what a lost connection broke as {@link RetryPolicy#standard()} says. */
    public JdbcIdempotencyStore(DataSource dataSource, ResultCodec results) {
        this(dataSource, results, RetryPolicy.standard(), Pause.sleeping());
    }

    /**
     * A store with its own way to repeat.
     *
     * @param retry how often and at what distance statements are repeated when a connection or the server was gone
     */
    public JdbcIdempotencyStore(DataSource dataSource, ResultCodec results, RetryPolicy retry, Pause pause) {
        this.database = Database.of(dataSource);
        this.table = new KeyTable(database.dialect(), Objects.requireNonNull(results, "results"));
        this.retry = Objects.requireNonNull(retry, "retry");
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        Entry.requirePositive(lease);
        NewKey wanted = NewKey.leased(key, fingerprint, lease);
        Found found = repeatedly(
                key, () -> database.call("claim " + key, connection -> table.insertOrFind(connection, wanted)));
        Entry entry = found.entry();
        if (entry == null) {
            return new Claim.Acquired(1, 1);
        }
        if (!entry.fingerprint().equals(fingerprint)) {
            return new Claim.Mismatch(entry.fingerprint());
        }
        return entry.isFinal() ? entry.answer(entry.leaseUntil()) : claimLocked(wanted, lease);
    }

    private Claim claimLocked(NewKey wanted, Duration lease) {
        return repeatedly(
                wanted.key(),
                () -> database.inTransaction("claim " + wanted.key(), connection -> decide(connection, wanted, lease)));
    }

    private Claim decide(Connection connection, NewKey wanted, Duration lease) throws SQLException {
        Optional<Entry> locked = table.lock(connection, wanted.hash());
        while (locked.isEmpty()) {
            // forgotten since it was found: claim it as new
            if (table.insertOrFind(connection, wanted).isFresh()) {
                return new Claim.Acquired(1, 1);
            }
            locked = table.lock(connection, wanted.hash());
        }
        Instant now = table.now(connection);
        Entry.Step step = Entry.claim(locked.get(), wanted.fingerprint(), lease, now);
        if (!step.entry().equals(locked.get())) {
            table.write(connection, wanted.hash(), step.entry());
        }
        return step.answer();
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        Entry.requirePositive(lease);
        boolean marked = repeatedly(
                key,
                () -> database.call(
                        "mark the effect of " + key,
                        connection -> table.mark(connection, KeyHash.of(key), fence, Moments.micros(lease))));
        if (!marked) {
            throw new LeaseLostException("mark the effect", key, fence);
        }
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        Objects.requireNonNull(settlement, "settlement");
        boolean settled = repeatedly(
                key,
                () -> database.call(
                        "settle " + key, connection -> table.settle(connection, KeyHash.of(key), fence, settlement)));
        if (!settled) {
            throw new LeaseLostException("settle the effect", key, fence);
        }
    }

    private <T> T repeatedly(IdempotencyKey key, java.util.function.Supplier<T> statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                return statement.get();
            } catch (DatabaseFailedException e) {
                if (!e.isRetryable()
                        || attempt >= retry.maxAttempts()
                        || !pause.pausedFor(retry.pauseBefore(attempt + 1, key))) {
                    throw e;
                }
            }
        }
    }
}
