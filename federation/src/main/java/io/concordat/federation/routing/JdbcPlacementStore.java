package io.concordat.federation.routing;

import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.SchemaPart;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Places in the table of {@link #SCHEMA}, stamped by the database's clock: PostgreSQL, MariaDB, MySQL or H2. A place is read
 * with one statement, and written with one more the first time. Any call may fail with {@link
 * io.concordat.idempotency.jdbc.DatabaseFailedException}. Thread-safe.
 */
public final class JdbcPlacementStore implements PlacementStore {

    /** The table. */
    public static final SchemaPart SCHEMA =
            new SchemaPart(JdbcPlacementStore.class, "concordat-federation", "placement", 1);

    private static final int TRIES = 3;
    private static final long OPEN = Long.MAX_VALUE;
    private static final String READ =
            "SELECT thing, system_name, since, ended, actor, reason FROM concordat_placement WHERE thing = ? ";

    private final Database database;

    private JdbcPlacementStore(Database database) {
        this.database = database;
    }

    /**
     * The places in a database that has the table.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static JdbcPlacementStore of(DataSource dataSource) {
        SCHEMA.require(dataSource);
        return new JdbcPlacementStore(Database.of(dataSource));
    }

    @Override
    public Placement place(String thing, String system, Decision by) {
        requireShort(thing);
        return database.call("place " + thing, connection -> {
            for (int i = 0; i < TRIES; i++) {
                Optional<Placement> standing = standing(connection, thing);
                if (standing.isPresent()) {
                    return standing.get();
                }
                insertUnlessThere(connection, thing, system, by);
            }
            throw new SQLException("the thing was placed and moved " + TRIES + " times meanwhile", "40001");
        });
    }

    private static void requireShort(String thing) {
        if (thing.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the name of a thing has " + thing.length() + " characters: expected at most " + LONGEST);
        }
    }

    private void insertUnlessThere(Connection connection, String thing, String system, Decision by)
            throws SQLException {
        try {
            insert(connection, thing, system, by);
        } catch (SQLException e) {
            if (!database.dialect().isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    private void insert(Connection connection, String thing, String system, Decision by) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO concordat_placement (thing, system_name, since, ended, actor, reason) VALUES (?, ?, "
                        + database.dialect().now() + ", ?, ?, ?)",
                thing,
                system,
                OPEN,
                by.actor(),
                by.reason());
    }

    @Override
    public boolean move(String thing, String from, String to, Decision by) {
        String now = database.dialect().now();
        // always later than it began, so that two ends of one thing are two rows
        String end = "UPDATE concordat_placement SET ended = CASE WHEN " + now + " > since THEN " + now
                + " ELSE since + 1 END WHERE thing = ? AND ended = ? AND system_name = ?";
        return !from.equals(to)
                && database.inTransaction("move " + thing + " to " + to, connection -> {
                    boolean there = Sql.update(connection, end, thing, OPEN, from) == 1;
                    if (there) {
                        insert(connection, thing, to, by);
                    }
                    return there;
                });
    }

    @Override
    public List<Placement> history(String thing) {
        return database.call(
                "read where " + thing + " lived",
                connection ->
                        Sql.query(connection, READ + "ORDER BY since, ended", JdbcPlacementStore::placementOf, thing));
    }

    @Override
    public Optional<Placement> find(String thing) {
        return database.call("read where " + thing + " lives", connection -> standing(connection, thing));
    }

    private static Optional<Placement> standing(Connection connection, String thing) throws SQLException {
        return Sql.first(connection, READ + "AND ended = ?", JdbcPlacementStore::placementOf, thing, OPEN);
    }

    private static Placement placementOf(ResultSet row) throws SQLException {
        return new Placement(
                row.getString(1),
                row.getString(2),
                Moments.instant(row.getLong(3)),
                end(row.getLong(4)),
                Decision.of(row.getString(5), row.getString(6)));
    }

    private static @Nullable Instant end(long micros) {
        return micros == OPEN ? null : Moments.instant(micros);
    }
}
