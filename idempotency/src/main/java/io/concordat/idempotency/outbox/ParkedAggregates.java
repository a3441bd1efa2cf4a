package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.FailureKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The aggregates that wait behind a message nobody could publish, and the two ways out: publish it again, or leave it out.
 * Either way the messages behind it follow, in order. Thread-safe.
 */
public final class ParkedAggregates {

    private static final String PARKED = "SELECT " + RelayTables.COLUMNS.replaceAll("(\\w+)", "p.$1")
            + ", h.failures, h.failure_kind, h.failure_detail FROM concordat_outbox_hold h"
            + " JOIN concordat_outbox_parked p"
            + " ON p.shard = h.shard AND p.aggregate = h.aggregate AND p.message_id = h.message_id WHERE h.parked = 1";

    private final Database database;

    private ParkedAggregates(Database database) {
        this.database = database;
    }

    /** Those of the outbox in this database. */
    public static ParkedAggregates in(DataSource dataSource) {
        return new ParkedAggregates(Database.of(dataSource));
    }

    /** The messages that others wait behind, the oldest first. */
    public List<ParkedMessage> list(int most) {
        String sql = PARKED + " ORDER BY p.id LIMIT ?";
        return database.call("list what is parked", c -> Sql.query(c, sql, ParkedAggregates::read, most));
    }

    /** The message that an aggregate waits behind; empty if it is not parked. */
    public Optional<ParkedMessage> find(String aggregate) {
        String sql = PARKED + " AND h.shard = ? AND h.aggregate = ?";
        return database.call(
                "find what is parked", c -> Sql.first(c, sql, ParkedAggregates::read, Shards.of(aggregate), aggregate));
    }

    /**
     * Has the aggregate published again from the parked message on.
     *
     * @return false if it was not parked
     */
    public boolean release(String aggregate) {
        return database.inTransaction("release a parked aggregate", c -> release(c, aggregate));
    }

    /** The same within a transaction of the host, for example that in which its dead letter goes. */
    public boolean release(HostTransaction transaction, String aggregate) {
        return within(transaction, "release a parked aggregate", c -> release(c, aggregate));
    }

    /**
     * Leaves the parked message out for good and has what waits behind it published.
     *
     * @param messageId the {@link OutboxMessage#id() id} of the message that is parked
     * @return false if the aggregate is not parked behind this message
     */
    public boolean discard(String aggregate, String messageId) {
        return database.inTransaction("discard a parked message", c -> discard(c, aggregate, messageId));
    }

    /** The same within a transaction of the host, for example that in which its dead letter goes. */
    public boolean discard(HostTransaction transaction, String aggregate, String messageId) {
        return within(transaction, "discard a parked message", c -> discard(c, aggregate, messageId));
    }

    private boolean within(HostTransaction transaction, String doing, Database.Work<Boolean> work) {
        try {
            return work.on(transaction.connection());
        } catch (SQLException e) {
            throw database.failed(doing, e);
        }
    }

    private static boolean discard(Connection connection, String aggregate, String messageId) throws SQLException {
        lock(connection, aggregate);
        String sql = "SELECT message_id FROM concordat_outbox_hold WHERE shard = ? AND aggregate = ? AND parked = 1";
        Optional<String> parked = Sql.first(connection, sql, row -> row.getString(1), Shards.of(aggregate), aggregate);
        if (!parked.equals(Optional.of(messageId))) {
            return false;
        }
        String delete = "DELETE FROM concordat_outbox_parked WHERE shard = ? AND aggregate = ? AND message_id = ?";
        Sql.update(connection, delete, Shards.of(aggregate), aggregate, messageId);
        return release(connection, aggregate);
    }

    /** Under the lock of the shard, as a relay sets aside: nothing is set aside behind our back. */
    private static boolean release(Connection connection, String aggregate) throws SQLException {
        lock(connection, aggregate);
        int shard = Shards.of(aggregate);
        String hold = "DELETE FROM concordat_outbox_hold WHERE shard = ? AND aggregate = ? AND parked = 1";
        if (Sql.update(connection, hold, shard, aggregate) == 0) {
            return false;
        }
        String back = "INSERT INTO concordat_outbox (" + RelayTables.COLUMNS + ") SELECT " + RelayTables.COLUMNS
                + " FROM concordat_outbox_parked WHERE shard = ? AND aggregate = ?";
        Sql.update(connection, back, shard, aggregate);
        String parked = "DELETE FROM concordat_outbox_parked WHERE shard = ? AND aggregate = ?";
        Sql.update(connection, parked, shard, aggregate);
        return true;
    }

    private static void lock(Connection connection, String aggregate) throws SQLException {
        String sql = "SELECT shard FROM concordat_outbox_shard WHERE shard = ? FOR UPDATE";
        Sql.first(connection, sql, row -> row.getInt(1), Shards.of(aggregate));
    }

    private static ParkedMessage read(java.sql.ResultSet row) throws SQLException {
        return new ParkedMessage(
                row.getLong(1),
                RelayTables.message(row),
                Moments.instant(row.getLong(9)),
                row.getInt(10),
                FailureKind.valueOf(row.getString(11)),
                row.getString(12));
    }
}
