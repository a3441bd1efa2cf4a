package io.concordat.idempotency.audit;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.idempotency.sequence.Place;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.model.call.IdempotencyKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A trail in the table {@code concordat_replay_audit} of {@link Schema#DEAD_LETTERS}, stamped by the database's clock. */
public final class JdbcAuditTrail implements AuditTrail {

    private static final String COLUMNS =
            "run_id, actor, reason, deed, scope, message_id, sequence_scope, aggregate, version, message_type, detail";

    private final Database database;

    private JdbcAuditTrail(Database database) {
        this.database = database;
    }

    /**
     * A trail in a database that has the tables.
     *
     * @throws IllegalStateException if it has not; the message names the file to run
     */
    public static JdbcAuditTrail of(DataSource dataSource) {
        Schema.DEAD_LETTERS.require(dataSource);
        return new JdbcAuditTrail(Database.of(dataSource));
    }

    @Override
    public void write(HostTransaction transaction, Action action) {
        @Nullable Place place = action.place();
        try {
            Sql.update(
                    transaction.connection(),
                    "INSERT INTO concordat_replay_audit (" + COLUMNS
                            + ", done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                            + database.dialect().now() + ")",
                    action.run(),
                    action.by().actor(),
                    action.by().reason(),
                    action.deed().name(),
                    action.message().scope(),
                    action.message().value(),
                    place == null ? null : place.sequence().scope(),
                    place == null ? null : place.sequence().aggregate(),
                    place == null ? null : place.version(),
                    action.type(),
                    action.detail());
        } catch (SQLException e) {
            throw database.failed("write the audit of " + action.message(), e);
        }
    }

    @Override
    public List<AuditEntry> of(IdempotencyKey message) {
        return read("WHERE scope = ? AND message_id = ? ORDER BY entry_id", message.scope(), message.value());
    }

    @Override
    public List<AuditEntry> ofRun(String run) {
        return read("WHERE run_id = ? ORDER BY entry_id", run);
    }

    @Override
    public List<AuditEntry> since(Instant moment, int limit) {
        return read("WHERE done_at >= ? ORDER BY done_at, entry_id LIMIT ?", Moments.micros(moment), limit);
    }

    private List<AuditEntry> read(String which, Object... parameters) {
        return database.call(
                "read the audit of replays",
                connection -> Sql.query(
                        connection,
                        "SELECT " + COLUMNS + ", entry_id, done_at FROM concordat_replay_audit " + which,
                        JdbcAuditTrail::entry,
                        parameters));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        @Nullable String sequence = row.getString(7);
        Action action = new Action(
                row.getString(1),
                Decision.of(row.getString(2), row.getString(3)),
                Deed.valueOf(row.getString(4)),
                IdempotencyKey.of(row.getString(5), row.getString(6)),
                sequence == null ? null : new Place(SequenceKey.of(sequence, row.getString(8)), row.getLong(9)),
                row.getString(10),
                row.getString(11));
        return new AuditEntry(row.getLong(12), action, Moments.instant(row.getLong(13)));
    }
}
