package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The watermark of all scopes, and the keys behind it. */
public final class RetentionTable {

    private static final String EVERYWHERE = "*";

    private final Database database;
    private final long generation;
    private final int keep;

    /** The table of one retention. */
    public RetentionTable(Database database, Duration generation, int keep) {
        this.database = database;
        this.generation = Moments.micros(generation);
        this.keep = keep;
    }

    /** The watermark now, 1970 if there is none. */
    public Instant watermark() {
        return database.call("read the watermark", RetentionTable::read);
    }

    private static Instant read(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT before_at FROM concordat_watermark WHERE scope = ?",
                        row -> Moments.instant(row.getLong(1)),
                        EVERYWHERE)
                .orElse(Instant.EPOCH);
    }

    /** Raises the watermark to the start of the oldest generation that is kept; never lowers it. */
    public Instant raise() {
        return database.inTransaction("raise the watermark", connection -> {
            long now = Sql.first(connection, "SELECT " + database.dialect().now(), row -> row.getLong(1))
                    .orElseThrow();
            long start = now / generation * generation - keep * generation;
            int raised = Sql.update(
                    connection,
                    "UPDATE concordat_watermark SET before_at = CASE WHEN before_at < ? THEN ? ELSE before_at END"
                            + " WHERE scope = ?",
                    start,
                    start,
                    EVERYWHERE);
            if (raised == 0) {
                Sql.update(
                        connection,
                        "INSERT INTO concordat_watermark (scope, before_at) VALUES (?, ?)",
                        EVERYWHERE,
                        start);
            }
            return read(connection);
        });
    }

    /** Deletes some keys that were decided before a moment; says how many. */
    public int deleteBefore(Instant moment, int most) {
        String some = "state IN (2, 4) AND claimed_at < ? AND COALESCE(settled_at, claimed_at) < ?";
        String delete = switch (database.dialect()) {
            case POSTGRESQL ->
                "DELETE FROM concordat_idempotency WHERE ctid = ANY (ARRAY(SELECT ctid FROM concordat_idempotency"
                        + " WHERE " + some + " LIMIT " + most + " FOR UPDATE SKIP LOCKED))";
            case MARIADB, MYSQL ->
                "DELETE FROM concordat_idempotency WHERE " + some + " ORDER BY claimed_at LIMIT " + most;
            case H2 -> "DELETE FROM concordat_idempotency WHERE " + some + " FETCH FIRST " + most + " ROWS ONLY";
        };
        long before = Moments.micros(moment);
        return database.call("forget keys", connection -> Sql.update(connection, delete, before, before));
    }
}
