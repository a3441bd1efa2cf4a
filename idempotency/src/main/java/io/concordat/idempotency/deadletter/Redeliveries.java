package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.IdempotencyKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Counts attempts before they begin, in a transaction of its own: a message that kills the process leaves its count, and
 * after some attempts goes to the dead letters without running.
 *
 * <pre>
 * if (delivery.mayBeRepetition() &amp;&amp; redeliveries.count(key) &gt; 5) { letters.park(...); return; }
 * ...
 * redeliveries.forget(key);   // done or parked
 * </pre>
 *
 * <p>Ask only for deliveries that may be repetitions, as brokers mark them: the count costs a commit. Rows of
 * {@code concordat_redelivery} of {@link Schema#IDEMPOTENCY}. Thread-safe.
 */
public final class Redeliveries {

    private static final int TRIES = 10;

    private final Database database;

    private Redeliveries(Database database) {
        this.database = database;
    }

    /**
     * A count in a database that has the tables.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static Redeliveries of(DataSource dataSource) {
        Schema.IDEMPOTENCY.require(dataSource);
        return new Redeliveries(Database.of(dataSource));
    }

    /** Raises the count of a message and returns it: 1 the first time. */
    public int count(IdempotencyKey key) {
        Object hash = database.dialect().bits(hash(key));
        return database.call("count an attempt at " + key, connection -> counted(connection, hash));
    }

    /** Forgets the count of a message that is done or parked. */
    public void forget(IdempotencyKey key) {
        Object hash = database.dialect().bits(hash(key));
        database.call(
                "forget the attempts at " + key,
                connection -> Sql.update(connection, "DELETE FROM concordat_redelivery WHERE key_hash = ?", hash));
    }

    private int counted(Connection connection, Object hash) throws SQLException {
        String now = database.dialect().now();
        String insert = "INSERT INTO concordat_redelivery (key_hash, attempts, last_at) VALUES (?, 1, " + now + ")";
        return switch (database.dialect()) {
            case POSTGRESQL ->
                Sql.first(
                                connection,
                                insert + " ON CONFLICT (key_hash) DO UPDATE SET attempts ="
                                        + " concordat_redelivery.attempts + 1, last_at = excluded.last_at RETURNING attempts",
                                row -> row.getInt(1),
                                hash)
                        .orElseThrow();
            case MARIADB, MYSQL -> {
                // the raised value as the connection's last id: what others raise meanwhile is not seen
                int changed = Sql.update(
                        connection,
                        insert + " ON DUPLICATE KEY UPDATE attempts = LAST_INSERT_ID(attempts + 1), last_at = " + now,
                        hash);
                yield changed == 1
                        ? 1
                        : Sql.first(connection, "SELECT LAST_INSERT_ID()", row -> row.getInt(1))
                                .orElseThrow();
            }
            case H2 -> countedInH2(connection, insert, hash);
        };
    }

    private int countedInH2(Connection connection, String insert, Object hash) throws SQLException {
        Dialect dialect = database.dialect();
        for (int i = 0; i < TRIES; i++) {
            var raised = Sql.first(
                    connection,
                    "SELECT attempts FROM FINAL TABLE (UPDATE concordat_redelivery SET attempts = attempts + 1, last_at = "
                            + dialect.now() + " WHERE key_hash = ?)",
                    row -> row.getInt(1),
                    hash);
            if (raised.isPresent()) {
                return raised.get();
            }
            try {
                return Sql.update(connection, insert, hash);
            } catch (SQLException e) {
                if (!dialect.isDuplicateKey(e)) {
                    throw e;
                }
            }
        }
        throw new SQLException("the count came and went " + TRIES + " times", "40001");
    }

    private static UUID hash(IdempotencyKey key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(digest);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
