package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.ResultCodec;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import io.concordat.idempotency.store.Settlement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of keys. Every change after the insert is conditional on fence and state; none depends on a snapshot being
 * fresh, and none on an exception, which would end a transaction on PostgreSQL.
 */
public final class KeyTable {

    private static final String BY_KEY =
            "SELECT " + EntryReader.COLUMNS + " FROM concordat_idempotency WHERE key_hash = ?";
    private static final String WATERMARK =
            "SELECT max(before_at) FROM concordat_watermark WHERE scope IN (?, '*') AND before_at > ?";

    private final Dialect dialect;
    private final ResultCodec codec;
    private final EntryReader reader;
    private final KeyInsert insert;

    /** The table in one kind of database. */
    public KeyTable(Dialect dialect, ResultCodec codec) {
        this.dialect = dialect;
        this.codec = codec;
        this.reader = new EntryReader(codec);
        this.insert = KeyInsert.of(dialect);
    }

    /** Inserts a key or says how it stands; asks again where a snapshot was older than the row it met. */
    public Found insertOrFind(Connection connection, NewKey key) throws SQLException {
        Found found = null;
        while (found == null) {
            found = insert.insertOrFind(connection, key, reader);
            if (found == null) {
                found = lookAgain(connection, key);
            }
        }
        return found;
    }

    /**
     * Inserts a key together with a statement that reads it as {@code claim}, on PostgreSQL only; a statement that changes
     * nothing fails, see {@link #isMissed}.
     */
    public Found insertWith(Connection connection, NewKey key, String statement, List<@Nullable Object> parameters)
            throws SQLException {
        Found found = null;
        while (found == null) {
            found = PostgresInsert.insertWith(connection, key, statement, parameters, reader);
            if (found == null) {
                found = lookAgain(connection, key);
            }
        }
        return found;
    }

    /** Whether a statement of {@link #insertWith} failed because it changed nothing. */
    public static boolean isMissed(SQLException failure) {
        return PostgresInsert.MISSED.equals(failure.getSQLState());
    }

    /** Takes a key that was released, in this transaction; false if somebody else did. */
    public boolean take(Connection connection, UUID hash, long fence) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE concordat_idempotency SET state = 2, fence = fence + 1, attempts = attempts + 1,"
                                + " claimed_at = " + dialect.now() + ", settled_at = NULL, failure = NULL"
                                + " WHERE key_hash = ? AND fence = ? AND state = 3",
                        dialect.bits(hash),
                        fence)
                == 1;
    }

    /** Makes a key claimed in this transaction one that is in progress, so that it can be settled otherwise. */
    public void reopen(Connection connection, UUID hash) throws SQLException {
        Sql.update(connection, "UPDATE concordat_idempotency SET state = 1 WHERE key_hash = ?", dialect.bits(hash));
    }

    /** Null: the row that was met is gone. */
    private @Nullable Found lookAgain(Connection connection, NewKey key) throws SQLException {
        Optional<Entry> entry = find(connection, key.hash());
        return entry.isPresent()
                ? Found.known(entry.get())
                : watermark(connection, key).map(Found::expired).orElse(null);
    }

    /** Inserts keys that are not there and says which those were; null where this database does them one by one. */
    public @Nullable List<UUID> insertAll(Connection connection, List<NewKey> keys) throws SQLException {
        return insert.insertAll(connection, keys);
    }

    /** How a key stands. */
    public Optional<Entry> find(Connection connection, UUID hash) throws SQLException {
        return Sql.first(connection, BY_KEY, reader, dialect.bits(hash));
    }

    /** How keys stand, read in one round trip where the database can. */
    public List<KeyOf<Entry>> findAll(Connection connection, List<UUID> hashes) throws SQLException {
        return insert.findAll(connection, hashes, reader);
    }

    /** Locks a key until the transaction ends. */
    public Optional<Entry> lock(Connection connection, UUID hash) throws SQLException {
        return Sql.first(connection, BY_KEY + " FOR UPDATE", reader, dialect.bits(hash));
    }

    /** The database's clock. */
    public Instant now(Connection connection) throws SQLException {
        return Sql.first(connection, "SELECT " + dialect.now(), row -> Moments.instant(row.getLong(1)))
                .orElseThrow();
    }

    /** Writes what a claim made of a locked key. */
    public void write(Connection connection, UUID hash, Entry entry) throws SQLException {
        StoredSettlement stored = entry.settlement() == null
                ? new StoredSettlement(KeyState.IN_PROGRESS, null, null, null)
                : StoredSettlement.of(entry.settlement(), codec);
        Sql.update(
                connection,
                "UPDATE concordat_idempotency SET state = ?, fence = ?, attempts = ?, lease_until = ?,"
                        + " effect_started_at = ?, settled_at = ?, failure = ?, result_type = ?, result = ?"
                        + " WHERE key_hash = ?",
                stored.state().number(),
                entry.fence(),
                entry.attempts(),
                Moments.micros(entry.leaseUntil()),
                micros(entry.effectStartedAt()),
                micros(entry.settledAt()),
                stored.failure(),
                stored.resultType(),
                stored.result(),
                dialect.bits(hash));
    }

    /** Marks the effect and renews the lease; false if the fence is stale. */
    public boolean mark(Connection connection, UUID hash, long fence, long leaseMicros) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE concordat_idempotency SET effect_started_at = COALESCE(effect_started_at, "
                                + dialect.now() + "), lease_until = " + dialect.now()
                                + " + ? WHERE key_hash = ? AND fence = ? AND state = 1",
                        leaseMicros,
                        dialect.bits(hash),
                        fence)
                == 1;
    }

    /**
     * Settles a key; false if the fence is stale or it is settled otherwise. The same settlement twice is one, so that a
     * reply that was lost can be asked for again.
     */
    public boolean settle(Connection connection, UUID hash, long fence, Settlement settlement) throws SQLException {
        StoredSettlement stored = StoredSettlement.of(settlement, codec);
        String started = stored.state() == KeyState.IN_DOUBT
                ? ", effect_started_at = COALESCE(effect_started_at, " + dialect.now() + ")"
                : "";
        // attempts before state: MariaDB assigns from left to right
        int changed = Sql.update(
                connection,
                "UPDATE concordat_idempotency SET attempts = CASE WHEN state = 6 THEN 0 ELSE attempts END, state = ?,"
                        + " settled_at = " + dialect.now() + ", failure = ?, result_type = ?, result = ?" + started
                        + " WHERE key_hash = ? AND fence = ? AND state IN (1, 5, 6)",
                stored.state().number(),
                stored.failure(),
                stored.resultType(),
                stored.result(),
                dialect.bits(hash),
                fence);
        return changed == 1 || isSettledSo(connection, hash, fence, stored);
    }

    private boolean isSettledSo(Connection connection, UUID hash, long fence, StoredSettlement stored)
            throws SQLException {
        return Sql.first(
                        connection,
                        BY_KEY + " AND fence = ?",
                        row -> StoredSettlement.read(row).isSame(stored),
                        dialect.bits(hash),
                        fence)
                .orElse(false);
    }

    /** Stores the result of a key inserted in this transaction; commits in the same round trip where that is possible. */
    public void storeResult(Connection connection, UUID hash, Object result, boolean commit) throws SQLException {
        StoredSettlement stored = StoredSettlement.of(new Settlement.Completed(result), codec);
        boolean together = commit && dialect == Dialect.POSTGRESQL;
        if (stored.resultType() != null) {
            Sql.update(
                    connection,
                    "UPDATE concordat_idempotency SET result_type = ?, result = ? WHERE key_hash = ?"
                            + (together ? "; COMMIT" : ""),
                    stored.resultType(),
                    stored.result(),
                    dialect.bits(hash));
        }
        if (commit && !(together && stored.resultType() != null)) {
            connection.commit();
        }
    }

    /** Stores the results of keys inserted in this transaction and commits. */
    public void storeResults(Connection connection, List<KeyOf<Object>> results) throws SQLException {
        List<KeyOf<StoredSettlement>> stored = results.stream()
                .map(each ->
                        new KeyOf<>(each.hash(), StoredSettlement.of(new Settlement.Completed(each.value()), codec)))
                .filter(each -> each.value().resultType() != null)
                .toList();
        if (!stored.isEmpty() && dialect == Dialect.POSTGRESQL) {
            PostgresInsert.storeResultsAndCommit(connection, stored);
            return;
        }
        for (KeyOf<StoredSettlement> each : stored) {
            Sql.update(
                    connection,
                    "UPDATE concordat_idempotency SET result_type = ?, result = ? WHERE key_hash = ?",
                    each.value().resultType(),
                    each.value().result(),
                    dialect.bits(each.hash()));
        }
        connection.commit();
    }

    private Optional<Instant> watermark(Connection connection, NewKey key) throws SQLException {
        Long occurred = key.occurredMicros();
        return occurred == null
                ? Optional.empty()
                : Sql.first(
                                connection,
                                WATERMARK,
                                row -> row.getLong(1),
                                key.key().scope(),
                                occurred)
                        .filter(before -> before > 0)
                        .map(Moments::instant);
    }

    private static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : Moments.micros(moment);
    }
}
