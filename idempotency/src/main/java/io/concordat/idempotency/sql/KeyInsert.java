package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a database inserts a key that is not there, and what it tells of one that is. */
interface KeyInsert {

    /** What it met, or null where the statement's snapshot was older than the row, and where the message is too old. */
    @Nullable
    Found insertOrFind(Connection connection, NewKey key, EntryReader reader) throws SQLException;

    /** Which were inserted; null where this database does them one by one. */
    @Nullable
    List<UUID> insertAll(Connection connection, List<NewKey> keys) throws SQLException;

    /** How keys stand. */
    List<KeyOf<Entry>> findAll(Connection connection, List<UUID> hashes, EntryReader reader) throws SQLException;

    static KeyInsert of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> new PostgresInsert();
            case MARIADB, MYSQL -> new MariaDbInsert(dialect);
            case H2 -> new H2Insert();
        };
    }

    /** The keys one by one. */
    static List<KeyOf<Entry>> each(Dialect dialect, Connection connection, List<UUID> hashes, EntryReader reader)
            throws SQLException {
        List<KeyOf<Entry>> found = new ArrayList<>();
        for (UUID hash : hashes) {
            Sql.first(
                            connection,
                            "SELECT " + EntryReader.COLUMNS + " FROM concordat_idempotency WHERE key_hash = ?",
                            reader,
                            dialect.bits(hash))
                    .ifPresent(entry -> found.add(new KeyOf<>(hash, entry)));
        }
        return found;
    }

    /** Whether the message is older than what is remembered; asked before the insert where it cannot be part of it. */
    static boolean isForgotten(Connection connection, NewKey key) throws SQLException {
        Long occurred = key.occurredMicros();
        return occurred != null
                && Sql.first(
                                connection,
                                "SELECT 1 FROM concordat_watermark WHERE scope IN (?, '*') AND before_at > ?",
                                row -> true,
                                key.key().scope(),
                                occurred)
                        .isPresent();
    }
}
