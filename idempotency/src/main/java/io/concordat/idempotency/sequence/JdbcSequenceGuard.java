package io.concordat.idempotency.sequence;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A guard in the table {@code concordat_sequence} of {@link Schema#SEQUENCE}, in the database the versions are applied in.
 *
 * <p>The next version costs one statement; on databases without {@code ON CONFLICT} the first version of an aggregate
 * costs three. Any other verdict reads the row once more and locks it, so that it still holds when the transaction
 * commits. Right under READ COMMITTED, REPEATABLE READ and SERIALIZABLE; under the latter two a lost race is a retryable
 * failure.
 */
public final class JdbcSequenceGuard implements SequenceGuard {

    private static final String OF_KEY = " WHERE scope = ? AND aggregate = ?";
    private static final int TRIES = 10;

    private final Database database;
    private final FirstVersion first;
    private final String advance;
    private final String insert;
    private final String start;

    private JdbcSequenceGuard(Database database, FirstVersion first) {
        this.database = database;
        this.first = Objects.requireNonNull(first, "first");
        String now = database.dialect().now();
        this.advance = "UPDATE concordat_sequence SET version = ?, fingerprint = ?, since = " + now + OF_KEY
                + " AND version = ?";
        this.insert =
                "INSERT INTO concordat_sequence (scope, aggregate, version, fingerprint, since) VALUES (?, ?, ?, ?, "
                        + now + ")";
        this.start =
                "INSERT INTO concordat_sequence AS s (scope, aggregate, version, fingerprint, since) VALUES (?, ?, ?,"
                        + " ?, " + now + ") ON CONFLICT (scope, aggregate) DO UPDATE SET version = excluded.version,"
                        + " fingerprint = excluded.fingerprint, since = excluded.since WHERE s.version = excluded.version - 1";
    }

    /**
     * A guard on a database that has the tables.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static JdbcSequenceGuard of(DataSource dataSource, FirstVersion first) {
        Schema.SEQUENCE.require(dataSource);
        return new JdbcSequenceGuard(Database.of(dataSource), first);
    }

    @Override
    public Verdict check(HostTransaction transaction, SequenceKey key, long version, Fingerprint fingerprint) {
        Versions.require(version);
        Connection connection = transaction.connection();
        try {
            return check(connection, key, version, fingerprint);
        } catch (SQLException e) {
            throw database.failed("check version " + version + " of " + key, e);
        }
    }

    @Override
    public void skipTo(HostTransaction transaction, SequenceKey key, long version) {
        Versions.require(version);
        Connection connection = transaction.connection();
        try {
            // a row first, so that the update meets one whoever else is about to write it
            if (lock(connection, key).isEmpty()) {
                inserted(connection, key, version, null);
            }
            Sql.update(
                    connection,
                    "UPDATE concordat_sequence SET version = ?, fingerprint = NULL, since = "
                            + database.dialect().now() + OF_KEY + " AND version < ?",
                    version,
                    key.scope(),
                    key.aggregate(),
                    version);
        } catch (SQLException e) {
            throw database.failed("skip to version " + version + " of " + key, e);
        }
    }

    @Override
    public Optional<Position> last(SequenceKey key) {
        return database.call(
                "read the last version of " + key,
                connection -> Sql.first(
                        connection,
                        "SELECT version, fingerprint, since FROM concordat_sequence" + OF_KEY,
                        JdbcSequenceGuard::position,
                        key.scope(),
                        key.aggregate()));
    }

    @Override
    public FirstVersion first() {
        return first;
    }

    private Verdict check(Connection connection, SequenceKey key, long version, Fingerprint fingerprint)
            throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            if (advanced(connection, key, version, fingerprint)) {
                return new Verdict.Next(version);
            }
            @Nullable Verdict verdict = judged(connection, key, version, fingerprint);
            if (verdict != null) {
                return verdict;
            }
            // moved between the two statements: the next round meets a locked row or none
        }
        throw new SQLException(key + " was changed " + TRIES + " times while it was checked", "40001");
    }

    private boolean advanced(Connection connection, SequenceKey key, long version, Fingerprint fingerprint)
            throws SQLException {
        byte[] print = fingerprint.toBytes();
        if (database.dialect() == Dialect.POSTGRESQL && first.isStartedBy(version)) {
            return Sql.update(connection, start, key.scope(), key.aggregate(), version, print) == 1;
        }
        return Sql.update(connection, advance, version, print, key.scope(), key.aggregate(), version - 1) == 1;
    }

    /** The verdict of a row that is locked from now on; null if the row is one to advance, or came just now. */
    private @Nullable Verdict judged(Connection connection, SequenceKey key, long version, Fingerprint fingerprint)
            throws SQLException {
        Optional<Position> last = lock(connection, key);
        if (last.isPresent()) {
            Verdict verdict = last.get().judge(version, fingerprint);
            return verdict instanceof Verdict.Next ? null : verdict;
        }
        Verdict verdict = first.judge(version, fingerprint);
        if (verdict instanceof Verdict.Next) {
            return inserted(connection, key, version, fingerprint) ? verdict : null;
        }
        // a row to lock, so that the first version waits until what comes after it is parked
        return inserted(connection, key, first.expected().orElseThrow() - 1, null) ? verdict : null;
    }

    private Optional<Position> lock(Connection connection, SequenceKey key) throws SQLException {
        return Sql.first(
                connection,
                "SELECT version, fingerprint, since FROM concordat_sequence" + OF_KEY + " FOR UPDATE",
                JdbcSequenceGuard::position,
                key.scope(),
                key.aggregate());
    }

    /** Whether the row was not there before. */
    private boolean inserted(Connection connection, SequenceKey key, long version, @Nullable Fingerprint fingerprint)
            throws SQLException {
        byte @Nullable [] print = fingerprint == null ? null : fingerprint.toBytes();
        if (database.dialect() == Dialect.POSTGRESQL) {
            return Sql.update(
                            connection,
                            insert + " ON CONFLICT DO NOTHING",
                            key.scope(),
                            key.aggregate(),
                            version,
                            print)
                    == 1;
        }
        try {
            return Sql.update(connection, insert, key.scope(), key.aggregate(), version, print) == 1;
        } catch (SQLException e) {
            if (database.dialect().isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        byte @Nullable [] print = row.getBytes(2);
        return new Position(
                row.getLong(1), print == null ? null : Fingerprint.fromBytes(print), Moments.instant(row.getLong(3)));
    }
}
