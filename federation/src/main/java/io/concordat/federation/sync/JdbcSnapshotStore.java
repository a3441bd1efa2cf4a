package io.concordat.federation.sync;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.SchemaPart;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Snapshots in the table of {@link #SCHEMA}, in the host's transaction: PostgreSQL, MariaDB, MySQL or H2. */
public final class JdbcSnapshotStore implements SnapshotStore {

    /** The table. */
    public static final SchemaPart SCHEMA =
            new SchemaPart(JdbcSnapshotStore.class, "concordat-federation", "snapshot", 1);

    private static final String OF_OBJECT = " WHERE writer = ? AND object_id = ?";

    private final Database database;

    private JdbcSnapshotStore(Database database) {
        this.database = database;
    }

    /**
     * A store in a database that has the table.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static JdbcSnapshotStore of(DataSource dataSource) {
        SCHEMA.require(dataSource);
        return new JdbcSnapshotStore(Database.of(dataSource));
    }

    @Override
    public Optional<Seen> last(HostTransaction transaction, String writer, String object) {
        try {
            return Sql.first(
                    transaction.connection(),
                    "SELECT revision, content FROM concordat_snapshot" + OF_OBJECT + " FOR UPDATE",
                    row -> new Seen(row.getInt(1), Fingerprint.fromBytes(row.getBytes(2))),
                    writer,
                    object);
        } catch (SQLException e) {
            throw database.failed("read the last snapshot of " + object + " by " + writer, e);
        }
    }

    @Override
    public void remember(HostTransaction transaction, String writer, String object, Seen seen) {
        byte[] content = seen.content().toBytes();
        try {
            int there = Sql.update(
                    transaction.connection(),
                    "UPDATE concordat_snapshot SET revision = ?, content = ?" + OF_OBJECT,
                    seen.revision(),
                    content,
                    writer,
                    object);
            if (there == 0) {
                Sql.update(
                        transaction.connection(),
                        "INSERT INTO concordat_snapshot (revision, content, writer, object_id) VALUES (?, ?, ?, ?)",
                        seen.revision(),
                        content,
                        writer,
                        object);
            }
        } catch (SQLException e) {
            throw database.failed("remember the snapshot of " + object + " by " + writer, e);
        }
    }
}
