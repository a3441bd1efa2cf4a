package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inserts, and where the key is there reads it: here a violation does not end the transaction. */
final class H2Insert implements KeyInsert {

    private static final String INSERT = "INSERT INTO concordat_idempotency"
            + " (key_hash, scope, key_value, fingerprint, state, fence, attempts, claimed_at, lease_until)"
            + " VALUES (?, ?, ?, ?, ?, 1, 1, " + Dialect.H2.now() + ", " + Dialect.H2.now() + " + CAST(? AS BIGINT))";

    @Override
    public @Nullable Found insertOrFind(Connection connection, NewKey key, EntryReader reader) throws SQLException {
        if (KeyInsert.isForgotten(connection, key)) {
            return null;
        }
        try {
            Sql.update(
                    connection,
                    INSERT,
                    key.hash(),
                    key.key().scope(),
                    key.key().value(),
                    key.fingerprint().toBytes(),
                    key.state().number(),
                    key.leaseMicros());
            return Found.FRESH;
        } catch (SQLException e) {
            if (Dialect.H2.isDuplicateKey(e)) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public @Nullable List<UUID> insertAll(Connection connection, List<NewKey> keys) {
        return null;
    }

    @Override
    public List<KeyOf<Entry>> findAll(Connection connection, List<UUID> hashes, EntryReader reader)
            throws SQLException {
        return KeyInsert.each(Dialect.H2, connection, hashes, reader);
    }
}
