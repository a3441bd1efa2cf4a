package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Settles a batch in one transaction of a few statements. */
final class PortableRelayTables extends RelayTables {

    PortableRelayTables(Database database) {
        super(database);
    }

    @Override
    Set<Integer> settle(String owner, Settled settled) {
        return database.inTransaction("delete what was published from the outbox", connection -> {
            Set<Integer> owned = owned(connection, owner, settled.fences());
            delete(
                    connection,
                    settled.confirmed().stream()
                            .filter(m -> owned.contains(m.shard()))
                            .map(OutboxRecord::position)
                            .toList());
            for (OutboxRecord message : settled.freed()) {
                if (owned.contains(message.shard())) {
                    free(connection, message);
                }
            }
            for (Hold hold : settled.holds()) {
                if (owned.contains(hold.message().shard())) {
                    free(connection, hold.message());
                    hold(connection, hold);
                }
            }
            return owned;
        });
    }

    private static Set<Integer> owned(Connection connection, String owner, Map<Integer, Long> fences)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(fences.keySet());
        parameters.add(owner);
        Set<Integer> owned = new HashSet<>();
        String sql = "SELECT shard, fence FROM concordat_outbox_shard WHERE shard IN (" + placeholders(fences.keySet())
                + ") AND owner = ? ORDER BY shard FOR UPDATE";
        Sql.query(
                connection,
                sql,
                row -> Objects.equals(fences.get(row.getInt(1)), row.getLong(2)) && owned.add(row.getInt(1)),
                parameters.toArray());
        return owned;
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        if (!ids.isEmpty()) {
            String sql = "DELETE FROM concordat_outbox WHERE id IN (" + placeholders(ids) + ")";
            Sql.update(connection, sql, ids.toArray());
        }
    }

    private static void free(Connection connection, OutboxRecord message) throws SQLException {
        String sql = "DELETE FROM concordat_outbox_hold WHERE shard = ? AND aggregate = ?";
        Sql.update(connection, sql, message.shard(), message.message().aggregate());
    }

    private void hold(Connection connection, Hold hold) throws SQLException {
        String sql = "INSERT INTO concordat_outbox_hold"
                + " (shard, aggregate, message_id, failures, until_at, parked, failure_kind, failure_detail)"
                + " VALUES (?, ?, ?, ?, ? + " + database.dialect().now() + ", 0, ?, ?)";
        Sql.update(
                connection,
                sql,
                hold.message().shard(),
                hold.message().message().aggregate(),
                hold.message().message().id(),
                hold.failures(),
                Moments.micros(hold.pause()),
                hold.kind(),
                hold.detail());
    }
}
