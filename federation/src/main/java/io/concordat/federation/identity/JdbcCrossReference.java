package io.concordat.federation.identity;

import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.SchemaPart;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A cross-reference in the tables of {@link #SCHEMA}, stamped by the database's clock: PostgreSQL, MariaDB, MySQL or H2.
 *
 * <p>A claim is one statement and a look at it. Merges of one kind wait for each other, so that no two of them make a
 * circle. Any call may fail with {@link io.concordat.idempotency.jdbc.DatabaseFailedException}, which says whether the whole
 * call may be repeated. Thread-safe.
 *
 * @param <T> the kind of object
 */
public final class JdbcCrossReference<T> implements CrossReference<T> {

    /** The tables. */
    public static final SchemaPart SCHEMA =
            new SchemaPart(JdbcCrossReference.class, "concordat-federation", "identity", 1);

    private static final int TRIES = 3;
    private static final long OPEN = Long.MAX_VALUE;
    private static final String LINK =
            "SELECT system_uri, key_type, key_value, id, since, ended, actor, reason, end_actor, end_reason"
                    + " FROM concordat_identity_link WHERE kind = ? ";
    private static final String ALIAS =
            "SELECT merged_id, survivor_id, since, ended, actor, reason, end_actor, end_reason"
                    + " FROM concordat_identity_alias WHERE kind = ? ";
    private static final String OF_KEY = "AND system_uri = ? AND key_type = ? AND key_value = ? ";

    private final Database database;
    private final String kind;

    private JdbcCrossReference(Database database, String kind) {
        this.database = database;
        this.kind = kind;
    }

    /**
     * The cross-reference of one kind of object.
     *
     * @param kind what is stored for the kind, such as {@code customer}; 1 to 50 characters, keep it for ever
     * @throws IllegalStateException if the database has not the tables; the message names the file to run
     */
    public static <T> JdbcCrossReference<T> of(DataSource dataSource, String kind) {
        if (kind.isBlank() || kind.length() > 50 || !kind.equals(kind.strip())) {
            throw new IllegalArgumentException("a kind of object has 1 to 50 characters and no blanks around it, found "
                    + kind.length() + " characters");
        }
        SCHEMA.require(dataSource);
        return new JdbcCrossReference<>(Database.of(dataSource), kind);
    }

    @Override
    public Link<T> link(Id<T> id, Identifier key, Decision by) {
        KeyName name = KeyName.of(key);
        return database.call("link a key to " + id, connection -> {
            for (int i = 0; i < TRIES; i++) {
                boolean claimed = claimed(connection, id, name, by);
                Optional<Link<T>> standing = standing(connection, name);
                if (standing.isPresent()) {
                    return claimed ? standing.get() : sameOrRefused(connection, standing.get(), id);
                }
                // ended between the two statements: the next round meets the key free, or claimed anew
            }
            throw new SQLException("the key was claimed and ended " + TRIES + " times meanwhile", "40001");
        });
    }

    private boolean claimed(Connection connection, Id<T> id, KeyName name, Decision by) throws SQLException {
        String insert = "INSERT INTO concordat_identity_link"
                + " (kind, system_uri, key_type, key_value, id, since, ended, actor, reason)"
                + " VALUES (?, ?, ?, ?, ?, " + database.dialect().now() + ", ?, ?, ?)";
        try {
            return Sql.update(
                            connection,
                            insert,
                            kind,
                            name.system(),
                            name.type(),
                            name.value(),
                            id.value(),
                            OPEN,
                            by.actor(),
                            by.reason())
                    == 1;
        } catch (SQLException e) {
            if (database.dialect().isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private Link<T> sameOrRefused(Connection connection, Link<T> standing, Id<T> id) throws SQLException {
        if (!survivor(connection, standing.id()).equals(survivor(connection, id))) {
            throw IdentityConflictException.ofKey(standing.key(), standing.id(), id);
        }
        return standing;
    }

    @Override
    public boolean unlink(Id<T> id, Identifier key, Decision by) {
        KeyName name = KeyName.of(key);
        String end = end("link") + OF_KEY + "AND id = ?";
        return database.call(
                "unlink a key from " + id,
                connection -> Sql.update(
                                connection,
                                end,
                                by.actor(),
                                by.reason(),
                                kind,
                                OPEN,
                                name.system(),
                                name.type(),
                                name.value(),
                                id.value())
                        == 1);
    }

    /** Ends what is open; always later than it began, so that two ends of one key are two rows. */
    private String end(String table) {
        String now = database.dialect().now();
        return "UPDATE concordat_identity_" + table + " SET ended = CASE WHEN " + now + " > since THEN " + now
                + " ELSE since + 1 END, end_actor = ?, end_reason = ? WHERE kind = ? AND ended = ? ";
    }

    @Override
    public boolean merge(Id<T> survivor, Id<T> merged, Decision by) {
        String doing = "merge " + merged + " into " + survivor;
        prepareTurn(doing);
        return database.inTransaction(doing, connection -> {
            takeTurn(connection);
            Optional<Alias<T>> standing = open(connection, merged);
            if (standing.isPresent() && standing.get().survivor().equals(survivor)) {
                return false;
            }
            if (standing.isPresent() || survivor(connection, survivor).equals(merged)) {
                throw IdentityConflictException.ofMerge(
                        survivor, merged, standing.map(Alias::survivor).orElse(merged));
            }
            insertAlias(connection, survivor, merged, by);
            return true;
        });
    }

    private void insertAlias(Connection connection, Id<T> survivor, Id<T> merged, Decision by) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO concordat_identity_alias (kind, merged_id, survivor_id, since, ended, actor, reason)"
                        + " VALUES (?, ?, ?, " + database.dialect().now() + ", ?, ?, ?)",
                kind,
                merged.value(),
                survivor.value(),
                OPEN,
                by.actor(),
                by.reason());
    }

    /** The row merges of this kind wait for; made apart, since a failed insert would end a transaction. */
    private void prepareTurn(String doing) {
        database.call(doing, connection -> {
            try {
                List<Integer> there = Sql.query(
                        connection, "SELECT 1 FROM concordat_identity_turn WHERE kind = ?", row -> row.getInt(1), kind);
                return there.isEmpty()
                        && Sql.update(connection, "INSERT INTO concordat_identity_turn VALUES (?, 0)", kind) == 1;
            } catch (SQLException e) {
                if (database.dialect().isDuplicateKey(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private void takeTurn(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE concordat_identity_turn SET turn = turn + 1 WHERE kind = ?", kind);
    }

    @Override
    public boolean unmerge(Id<T> merged, Decision by) {
        String end = end("alias") + "AND merged_id = ?";
        return database.call(
                "un-merge " + merged,
                connection -> Sql.update(connection, end, by.actor(), by.reason(), kind, OPEN, merged.value()) == 1);
    }

    @Override
    public List<Link<T>> claims(Identifier key) {
        KeyName name = KeyName.of(key);
        return database.call("read the claims of a key", connection -> claims(connection, name));
    }

    private List<Link<T>> claims(Connection connection, KeyName name) throws SQLException {
        return Sql.query(
                connection,
                LINK + OF_KEY + "ORDER BY since, ended",
                JdbcCrossReference::<T>linkOf,
                kind,
                name.system(),
                name.type(),
                name.value());
    }

    @Override
    public Identity<T> of(Id<T> id) {
        return database.call("read what is known of " + id, connection -> {
            List<Link<T>> links = Sql.query(
                    connection,
                    LINK + "AND id = ? ORDER BY since, ended",
                    JdbcCrossReference::<T>linkOf,
                    kind,
                    id.value());
            List<Alias<T>> aliases = Sql.query(
                    connection,
                    ALIAS + "AND (merged_id = ? OR survivor_id = ?) ORDER BY since, ended",
                    JdbcCrossReference::<T>aliasOf,
                    kind,
                    id.value(),
                    id.value());
            return new Identity<>(id, survivor(connection, id), links, aliases);
        });
    }

    @Override
    public Optional<Id<T>> find(Identifier key) {
        KeyName name = KeyName.of(key);
        return database.call("find the object of a key", connection -> {
            Optional<Link<T>> standing = standing(connection, name);
            return standing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(survivor(connection, standing.get().id()));
        });
    }

    private Optional<Link<T>> standing(Connection connection, KeyName name) throws SQLException {
        return claims(connection, name).stream().filter(Link::isOpen).findFirst();
    }

    private Optional<Alias<T>> open(Connection connection, Id<T> merged) throws SQLException {
        return Sql.first(
                connection,
                ALIAS + "AND merged_id = ? AND ended = ?",
                JdbcCrossReference::<T>aliasOf,
                kind,
                merged.value(),
                OPEN);
    }

    private Id<T> survivor(Connection connection, Id<T> id) throws SQLException {
        Id<T> last = id;
        for (Optional<Alias<T>> next = open(connection, last); next.isPresent(); next = open(connection, last)) {
            last = next.get().survivor();
        }
        return last;
    }

    private static <T> Link<T> linkOf(ResultSet row) throws SQLException {
        return new Link<>(
                new KeyName(row.getString(1), row.getString(2), row.getString(3)).identifier(),
                Id.of(row.getString(4)),
                Moments.instant(row.getLong(5)),
                end(row.getLong(6)),
                Decision.of(row.getString(7), row.getString(8)),
                endedBy(row, 9));
    }

    private static <T> Alias<T> aliasOf(ResultSet row) throws SQLException {
        return new Alias<>(
                Id.of(row.getString(1)),
                Id.of(row.getString(2)),
                Moments.instant(row.getLong(3)),
                end(row.getLong(4)),
                Decision.of(row.getString(5), row.getString(6)),
                endedBy(row, 7));
    }

    private static @Nullable Decision endedBy(ResultSet row, int column) throws SQLException {
        @Nullable String actor = row.getString(column);
        return actor == null ? null : Decision.of(actor, row.getString(column + 1));
    }

    private static @Nullable Instant end(long micros) {
        return micros == OPEN ? null : Moments.instant(micros);
    }
}
