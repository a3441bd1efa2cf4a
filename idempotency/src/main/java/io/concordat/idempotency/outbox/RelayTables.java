package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a relay reads and writes for one batch: one statement each, or one transaction where that cannot be said in one. */
abstract class RelayTables {

    static final String COLUMNS =
            "id, shard, aggregate, message_id, message_type, content_type, headers, payload, appended_at";

    private static final String HEAD =
            "SELECT o.id, o.shard, o.aggregate, o.message_id, o.message_type, o.content_type,"
                    + " o.headers, o.payload, o.appended_at, s.fence, h.message_id, h.failures, h.parked FROM concordat_outbox o"
                    + " JOIN concordat_outbox_shard s ON s.shard = o.shard"
                    + " LEFT JOIN concordat_outbox_hold h ON h.shard = o.shard AND h.aggregate = o.aggregate"
                    + " WHERE s.owner = ? AND s.lease_until > (SELECT NOW) + ?"
                    + " AND (h.aggregate IS NULL OR h.parked = 1 OR h.until_at <= (SELECT NOW))"
                    + " ORDER BY o.id LIMIT ?";

    final Database database;

    RelayTables(Database database) {
        this.database = database;
    }

    static RelayTables of(Database database) {
        return database.dialect() == Dialect.POSTGRESQL
                ? new PostgresRelayTables(database)
                : new PortableRelayTables(database);
    }

    /**
     * A message and whether its aggregate is parked.
     *
     * @param held whether an earlier attempt left a hold
     */
    record Head(OutboxRecord message, boolean held, boolean parked) {}

    /** A hold to be written: the message, how long, and what happened. */
    record Hold(Verdict.Failed failed, int failures, Duration pause) {

        OutboxRecord message() {
            return failed.message();
        }

        String kind() {
            return failed.failure().kind().name();
        }

        String detail() {
            String detail = failed.failure().detail().replace("\0", "");
            return detail.length() <= 1000 ? detail : detail.substring(0, 1000);
        }
    }

    /**
     * What a batch leaves behind.
     *
     * @param freed what was held and is published now
     */
    record Settled(List<OutboxRecord> confirmed, List<OutboxRecord> freed, List<Hold> holds) {

        /** The fence under which each shard was read. */
        Map<Integer, Long> fences() {
            Map<Integer, Long> fences = new TreeMap<>();
            confirmed.forEach(m -> fences.put(m.shard(), m.fence()));
            holds.forEach(h -> fences.put(h.message().shard(), h.message().fence()));
            return fences;
        }
    }

    /** The oldest messages of the owner's shards that need not wait; leases must last this long still. */
    List<Head> head(String owner, int most, Duration lasting) {
        String sql = HEAD.replace("NOW", database.dialect().now());
        return database.call(
                "read the outbox", c -> Sql.query(c, sql, RelayTables::read, owner, Moments.micros(lasting), most));
    }

    /**
     * Deletes what is published and writes the holds, each only where the shard is still owned under its fence.
     *
     * @return the shards that are
     */
    abstract Set<Integer> settle(String owner, Settled settled);

    /** Moves messages of parked aggregates out of the way, where the shard is still ours and the aggregate still parked. */
    void setAside(String owner, List<OutboxRecord> messages) {
        Map<Integer, List<OutboxRecord>> byShard = messages.stream()
                .collect(Collectors.groupingBy(OutboxRecord::shard, TreeMap::new, Collectors.toList()));
        for (List<OutboxRecord> each : byShard.values()) {
            database.inTransaction("set messages of parked aggregates aside", c -> setAsideOfShard(c, owner, each));
        }
    }

    private static boolean setAsideOfShard(Connection connection, String owner, List<OutboxRecord> messages)
            throws SQLException {
        if (!lock(connection, owner, messages.get(0))) {
            return false;
        }
        String parked = "SELECT aggregate FROM concordat_outbox_hold WHERE shard = ? AND parked = 1";
        Set<String> aggregates = new HashSet<>(Sql.query(
                connection, parked, row -> row.getString(1), messages.get(0).shard()));
        for (OutboxRecord message : messages) {
            if (aggregates.contains(message.message().aggregate())) {
                move(connection, message.position());
            }
        }
        return true;
    }

    /**
     * Parks a message and its aggregate.
     *
     * @return whether the shard was still ours
     */
    boolean park(String owner, Hold hold, ParkedListener listener) {
        return database.inTransaction("park an aggregate of the outbox", connection -> {
            OutboxRecord message = hold.message();
            if (!lock(connection, owner, message)) {
                return false;
            }
            String sql = "UPDATE concordat_outbox_hold SET parked = 1 WHERE shard = ? AND aggregate = ?";
            if (Sql.update(connection, sql, message.shard(), message.message().aggregate()) == 1) {
                move(connection, message.position());
                listener.parked(connection, parked(hold));
            }
            return true;
        });
    }

    static ParkedMessage parked(Hold hold) {
        OutboxRecord message = hold.message();
        return new ParkedMessage(
                message.position(),
                message.message(),
                message.appendedAt(),
                hold.failures(),
                hold.failed().failure().kind(),
                hold.detail());
    }

    private static void move(Connection connection, long id) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO concordat_outbox_parked (" + COLUMNS + ") SELECT " + COLUMNS
                        + " FROM concordat_outbox WHERE id = ?",
                id);
        Sql.update(connection, "DELETE FROM concordat_outbox WHERE id = ?", id);
    }

    private static boolean lock(Connection connection, String owner, OutboxRecord message) throws SQLException {
        String sql = "SELECT shard FROM concordat_outbox_shard WHERE shard = ? AND owner = ? AND fence = ? FOR UPDATE";
        return Sql.first(connection, sql, row -> row.getInt(1), message.shard(), owner, message.fence())
                .isPresent();
    }

    private static Head read(ResultSet row) throws SQLException {
        OutboxMessage message = message(row);
        String held = row.getString(11);
        // failures of the message in front are not those of the ones behind it
        int failures = message.id().equals(held) ? row.getInt(12) : 0;
        OutboxRecord record = new OutboxRecord(
                row.getLong(1), row.getInt(2), row.getLong(10), failures, Moments.instant(row.getLong(9)), message);
        return new Head(record, held != null, row.getInt(13) == 1);
    }

    /** The message in the {@link #COLUMNS} of a row. */
    static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString(4),
                row.getString(3),
                row.getString(5),
                row.getString(6),
                HeaderText.read(row.getString(7)),
                row.getBytes(8));
    }

    static String placeholders(Collection<?> values) {
        return String.join(", ", java.util.Collections.nCopies(values.size(), "?"));
    }
}
