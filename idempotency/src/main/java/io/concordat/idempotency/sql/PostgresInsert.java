package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statement that inserts or, where that did nothing, reads: a duplicate costs one round trip too. */
final class PostgresInsert implements KeyInsert {

    private static final String NOW = Dialect.POSTGRESQL.now();

    private static final String INTO = "INSERT INTO concordat_idempotency"
            + " (key_hash, scope, key_value, fingerprint, state, fence, attempts, claimed_at, lease_until)";

    /** Inserts a key: hash, scope, value, fingerprint, state, lease. */
    static final String VALUES = INTO + " VALUES (?::uuid, ?, ?, ?::bytea, ?, 1, 1, " + NOW + ", " + NOW
            + " + ?::bigint) ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash";

    /** The same unless the message is forgotten: then scope and moment. */
    static final String UNLESS_FORGOTTEN = INTO + " SELECT ?::uuid, ?, ?, ?::bytea, ?::smallint, 1, 1, " + NOW + ", "
            + NOW + " + ?::bigint WHERE NOT EXISTS (SELECT 1 FROM concordat_watermark WHERE scope IN (?, '*')"
            + " AND before_at > ?) ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash";

    private static final String ALL = INTO + " SELECT u.h, u.s, u.k, u.f, u.t, 1, 1, " + NOW + ", NULL"
            + " FROM unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::smallint[], ?::bigint[])"
            + " AS u(h, s, k, f, t, o) WHERE NOT EXISTS (SELECT 1 FROM concordat_watermark w"
            + " WHERE w.scope IN (u.s, '*') AND w.before_at > u.o)"
            // sorted, so that two batches never wait for each other in a circle
            + " ORDER BY u.h ON CONFLICT (key_hash) DO NOTHING RETURNING key_hash";

    /** Read only where nothing was inserted; then the one row has no first column. */
    private static final String OR_KNOWN = " UNION ALL SELECT NULL, (SELECT " + EntryReader.TEXTS
            + " FROM concordat_idempotency WHERE key_hash = ?::uuid) WHERE NOT EXISTS (SELECT 1 FROM claim)";

    private static final String OR_FIND = ") SELECT 1 AS claimed, NULL::text[] AS known FROM claim" + OR_KNOWN;

    private static final String WITH_EFFECT = " RETURNING 1) SELECT 1 / (SELECT count(*) FROM effect) AS claimed,"
            + " NULL::text[] AS known FROM claim" + OR_KNOWN;

    private static final String ONE = "WITH claim AS (" + VALUES + OR_FIND;
    private static final String ONE_UNLESS_FORGOTTEN = "WITH claim AS (" + UNLESS_FORGOTTEN + OR_FIND;

    private static final Around WITH_CLAIM = new Around(VALUES);
    private static final Around WITH_CLAIM_UNLESS_FORGOTTEN = new Around(UNLESS_FORGOTTEN);

    /** Division by zero, which is what happens when a statement that must change something does not. */
    static final String MISSED = "22012";

    static @Nullable Found insertWith(
            Connection connection, NewKey key, String statement, List<@Nullable Object> parameters, EntryReader reader)
            throws SQLException {
        @Nullable Object[] more = new @Nullable Object[parameters.size() + 1];
        parameters.toArray(more);
        more[parameters.size()] = key.hash();
        return Sql.first(
                        connection,
                        (key.occurredAt() == null ? WITH_CLAIM : WITH_CLAIM_UNLESS_FORGOTTEN).around(statement),
                        row -> met(row, reader),
                        parameters(key, more))
                .flatMap(found -> found)
                .orElse(null);
    }

    /** What a caller's statement becomes; remembered, as building and hashing it costs as much as binding it. */
    private record Around(String claim, Map<String, String> made) {

        private static final int MOST = 500;

        Around(String claim) {
            this(claim, new ConcurrentHashMap<>());
        }

        String around(String effect) {
            String known = made.get(effect);
            if (known != null) {
                return known;
            }
            String sql = "WITH claim AS (" + claim + "), effect AS (" + effect + WITH_EFFECT;
            // statements with values in their text are all different, and would fill the memory
            if (made.size() < MOST) {
                made.put(effect, sql);
            }
            return sql;
        }
    }

    private static Optional<Found> met(ResultSet row, EntryReader reader) throws SQLException {
        if (row.getObject(1) != null) {
            return Optional.of(Found.FRESH);
        }
        Array known = row.getArray(2);
        return known == null ? Optional.empty() : Optional.of(Found.known(reader.read((String[]) known.getArray())));
    }

    static void storeResultsAndCommit(Connection connection, List<KeyOf<StoredSettlement>> results)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE concordat_idempotency r SET result_type = u.t, result = u.b"
                        + " FROM unnest(?::uuid[], ?::text[], ?::bytea[]) AS u(h, t, b) WHERE r.key_hash = u.h; COMMIT",
                connection.createArrayOf("uuid", column(results, KeyOf::hash)),
                connection.createArrayOf(
                        "text", column(results, each -> each.value().resultType())),
                connection.createArrayOf(
                        "bytea", bytes(results, each -> each.value().result())));
    }

    /** The parameters of {@link #VALUES} or {@link #UNLESS_FORGOTTEN}, and others after them. */
    static @Nullable Object[] parameters(NewKey key, @Nullable Object... more) {
        boolean dated = key.occurredAt() != null;
        @Nullable Object[] all = new @Nullable Object[(dated ? 8 : 6) + more.length];
        all[0] = key.hash();
        all[1] = key.key().scope();
        all[2] = key.key().value();
        all[3] = key.fingerprint().toBytes();
        all[4] = key.state().number();
        all[5] = key.leaseMicros();
        if (dated) {
            all[6] = key.key().scope();
            all[7] = key.occurredMicros();
        }
        System.arraycopy(more, 0, all, dated ? 8 : 6, more.length);
        return all;
    }

    @Override
    public @Nullable Found insertOrFind(Connection connection, NewKey key, EntryReader reader) throws SQLException {
        return Sql.first(
                        connection,
                        key.occurredAt() == null ? ONE : ONE_UNLESS_FORGOTTEN,
                        row -> met(row, reader),
                        parameters(key, key.hash()))
                .flatMap(found -> found)
                .orElse(null);
    }

    @Override
    public List<UUID> insertAll(Connection connection, List<NewKey> keys) throws SQLException {
        return Sql.query(
                connection,
                ALL,
                row -> row.getObject(1, UUID.class),
                connection.createArrayOf("uuid", column(keys, NewKey::hash)),
                connection.createArrayOf("text", column(keys, key -> key.key().scope())),
                connection.createArrayOf("text", column(keys, key -> key.key().value())),
                connection.createArrayOf(
                        "bytea", bytes(keys, key -> key.fingerprint().toBytes())),
                connection.createArrayOf(
                        "smallint", column(keys, key -> key.state().number())),
                connection.createArrayOf("bigint", column(keys, NewKey::occurredMicros)));
    }

    @Override
    public List<KeyOf<Entry>> findAll(Connection connection, List<UUID> hashes, EntryReader reader)
            throws SQLException {
        return Sql.query(
                connection,
                "SELECT key_hash, " + EntryReader.COLUMNS + " FROM concordat_idempotency WHERE key_hash = ANY (?)",
                row -> new KeyOf<>(row.getObject("key_hash", UUID.class), reader.read(row)),
                connection.createArrayOf("uuid", hashes.toArray()));
    }

    private static <T> @Nullable Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable Object[] column = new @Nullable Object[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /** The driver takes bytes in an array of their own type only. */
    private static <T> byte[] @Nullable [] bytes(List<T> rows, Function<T, byte @Nullable []> value) {
        byte[] @Nullable [] column = new byte[rows.size()] @Nullable [];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
