package io.concordat.idempotency.sql;

import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.store.Entry;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An insert that changes nothing where the key is there, and says whose row it is: {@code INSERT IGNORE} would hide other
 * errors, and the number of changed rows depends on a setting of the driver.
 */
final class MariaDbInsert implements KeyInsert {

    private static final String NOW = Dialect.MARIADB.now();
    private static final String INTO = "INSERT INTO concordat_idempotency (key_hash, scope, key_value, fingerprint,"
            + " state, fence, attempts, claimed_at, lease_until, claimed_by) VALUES ";
    private static final String ROW = "(?, ?, ?, ?, ?, 1, 1, " + NOW + ", " + NOW + " + ?, ?)";
    private static final String OR_NOTHING = " ON DUPLICATE KEY UPDATE key_hash = concordat_idempotency.key_hash";

    private final Dialect dialect;

    MariaDbInsert(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable Found insertOrFind(Connection connection, NewKey key, EntryReader reader) throws SQLException {
        if (KeyInsert.isForgotten(connection, key)) {
            return null;
        }
        byte[] me = token();
        Sql.RowReader<Found> found = row -> isMine(row, me) ? Found.FRESH : Found.known(reader.read(row));
        if (dialect == Dialect.MARIADB) {
            return Sql.first(
                            connection,
                            INTO + ROW + OR_NOTHING + " RETURNING claimed_by, " + EntryReader.COLUMNS,
                            found,
                            parameters(List.of(key), me))
                    .orElse(null);
        }
        Sql.update(connection, INTO + ROW + OR_NOTHING, parameters(List.of(key), me));
        return Sql.first(
                        connection,
                        // locking reads see what was committed since the snapshot of the transaction
                        "SELECT claimed_by, " + EntryReader.COLUMNS
                                + " FROM concordat_idempotency WHERE key_hash = ? FOR UPDATE",
                        found,
                        dialect.bits(key.hash()))
                .orElse(null);
    }

    @Override
    public @Nullable List<UUID> insertAll(Connection connection, List<NewKey> keys) throws SQLException {
        if (dialect != Dialect.MARIADB || keys.stream().anyMatch(key -> key.occurredAt() != null)) {
            return null;
        }
        byte[] me = token();
        List<NewKey> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparing(NewKey::hash));
        String rows = String.join(", ", Collections.nCopies(keys.size(), ROW));
        List<KeyOf<Boolean>> all = Sql.query(
                connection,
                INTO + rows + OR_NOTHING + " RETURNING claimed_by, key_hash",
                row -> new KeyOf<>(hash(row), isMine(row, me)),
                parameters(sorted, me));
        return all.stream().filter(KeyOf::value).map(KeyOf::hash).toList();
    }

    @Override
    public List<KeyOf<Entry>> findAll(Connection connection, List<UUID> hashes, EntryReader reader)
            throws SQLException {
        return KeyInsert.each(dialect, connection, hashes, reader);
    }

    private @Nullable Object[] parameters(List<NewKey> keys, byte[] me) {
        List<@Nullable Object> all = new ArrayList<>();
        for (NewKey key : keys) {
            all.addAll(Arrays.asList(
                    dialect.bits(key.hash()),
                    key.key().scope(),
                    key.key().value(),
                    key.fingerprint().toBytes(),
                    key.state().number(),
                    key.leaseMicros(),
                    me));
        }
        return all.toArray();
    }

    private static boolean isMine(ResultSet row, byte[] me) throws SQLException {
        return Arrays.equals(row.getBytes("claimed_by"), me);
    }

    private static UUID hash(ResultSet row) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes("key_hash"));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Tells this insert from every other; nobody gains by guessing it. */
    private static byte[] token() {
        byte[] token = new byte[16];
        ThreadLocalRandom.current().nextBytes(token);
        return token;
    }
}
