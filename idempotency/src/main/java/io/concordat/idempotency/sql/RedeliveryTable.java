package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How often deliveries that may be repetitions were started. Each raise is one step: two at a time get two numbers. */
public final class RedeliveryTable {

    private static final int TRIES = 10;

    private RedeliveryTable() {}

    /** Counts one more and says how many there are: 1 the first time. */
    public static int count(Connection connection, Dialect dialect, UUID hash) throws SQLException {
        Object key = dialect.bits(hash);
        String insert =
                "INSERT INTO concordat_redelivery (key_hash, attempts, last_at) VALUES (?, 1, " + dialect.now() + ")";
        return switch (dialect) {
            case POSTGRESQL ->
                Sql.first(
                                connection,
                                insert + " ON CONFLICT (key_hash) DO UPDATE SET attempts ="
                                        + " concordat_redelivery.attempts + 1, last_at = excluded.last_at RETURNING attempts",
                                row -> row.getInt(1),
                                key)
                        .orElseThrow();
            case MARIADB, MYSQL -> countedInMariaDb(connection, insert, dialect, key);
            case H2 -> countedInH2(connection, insert, dialect, key);
        };
    }

    private static int countedInMariaDb(Connection connection, String insert, Dialect dialect, Object key)
            throws SQLException {
        // the raised value as the connection's last id: what others raise meanwhile is not seen
        int changed = Sql.update(
                connection,
                insert + " ON DUPLICATE KEY UPDATE attempts = LAST_INSERT_ID(attempts + 1), last_at = " + dialect.now(),
                key);
        return changed == 1
                ? 1
                : Sql.first(connection, "SELECT LAST_INSERT_ID()", row -> row.getInt(1))
                        .orElseThrow();
    }

    private static int countedInH2(Connection connection, String insert, Dialect dialect, Object key)
            throws SQLException {
        String raise = "SELECT attempts FROM FINAL TABLE (UPDATE concordat_redelivery SET attempts = attempts + 1,"
                + " last_at = " + dialect.now() + " WHERE key_hash = ?)";
        for (int i = 0; i < TRIES; i++) {
            Optional<Integer> raised = Sql.first(connection, raise, row -> row.getInt(1), key);
            if (raised.isPresent()) {
                return raised.get();
            }
            try {
                return Sql.update(connection, insert, key);
            } catch (SQLException e) {
                if (!dialect.isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
        throw new SQLException("the count came and went " + TRIES + " times", "40001");
    }

    /** Starts again at nothing. */
    public static void forget(Connection connection, Dialect dialect, UUID hash) throws SQLException {
        Sql.update(connection, "DELETE FROM concordat_redelivery WHERE key_hash = ?", dialect.bits(hash));
    }
}
