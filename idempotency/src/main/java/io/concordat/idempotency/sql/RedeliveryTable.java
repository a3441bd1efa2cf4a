package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** How often deliveries that may be repetitions were started. */
public final class RedeliveryTable {

    private RedeliveryTable() {}

    /** Counts one more and says how many there are. */
    public static int count(Connection connection, Dialect dialect, UUID hash) throws SQLException {
        Object key = dialect.bits(hash);
        String now = dialect.now();
        if (dialect == Dialect.POSTGRESQL) {
            return Sql.first(
                            connection,
                            "INSERT INTO concordat_redelivery AS r (key_hash, attempts, last_at) VALUES (?, 1, " + now
                                    + ") ON CONFLICT (key_hash) DO UPDATE SET attempts = r.attempts + 1, last_at = "
                                    + now + " RETURNING attempts",
                            row -> row.getInt(1),
                            key)
                    .orElseThrow();
        }
        if (dialect == Dialect.H2) {
            int changed = Sql.update(
                    connection,
                    "UPDATE concordat_redelivery SET attempts = attempts + 1, last_at = " + now + " WHERE key_hash = ?",
                    key);
            if (changed == 0) {
                insertFirst(connection, dialect, hash);
            }
        } else {
            Sql.update(
                    connection,
                    "INSERT INTO concordat_redelivery (key_hash, attempts, last_at) VALUES (?, 1, " + now
                            + ") ON DUPLICATE KEY UPDATE attempts = attempts + 1, last_at = " + now,
                    key);
        }
        return Sql.first(
                        connection,
                        "SELECT attempts FROM concordat_redelivery WHERE key_hash = ?",
                        row -> row.getInt(1),
                        key)
                .orElseThrow();
    }

    private static void insertFirst(Connection connection, Dialect dialect, UUID hash) throws SQLException {
        try {
            Sql.update(
                    connection,
                    "INSERT INTO concordat_redelivery (key_hash, attempts, last_at) VALUES (?, 1, " + dialect.now()
                            + ")",
                    dialect.bits(hash));
        } catch (SQLException e) {
            if (!dialect.isDuplicateKey(e)) {
                throw e;
            }
            count(connection, dialect, hash);
        }
    }

    /** Starts again at nothing. */
    public static void forget(Connection connection, Dialect dialect, UUID hash) throws SQLException {
        Sql.update(connection, "DELETE FROM concordat_redelivery WHERE key_hash = ?", dialect.bits(hash));
    }
}
