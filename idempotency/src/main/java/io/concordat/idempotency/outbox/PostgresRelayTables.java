package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Settles a batch in one statement. */
final class PostgresRelayTables extends RelayTables {

    /**
     * The lease rows are locked, in order, for as long as the statement runs: a take-over waits for it or has made its
     * fence stale.
     */
    private static final String SETTLE = """
            WITH lease AS MATERIALIZED (
              SELECT s.shard FROM concordat_outbox_shard s
                JOIN unnest(?::int[], ?::bigint[]) AS used(shard, fence) ON used.shard = s.shard AND used.fence = s.fence
               WHERE s.owner = ? ORDER BY s.shard FOR SHARE OF s),
            published AS (
              DELETE FROM concordat_outbox o USING lease WHERE o.id = ANY(?) AND o.shard = lease.shard),
            freed AS (
              DELETE FROM concordat_outbox_hold h USING lease WHERE h.shard = lease.shard AND h.aggregate = ANY(?)),
            held AS (
              INSERT INTO concordat_outbox_hold
                     (shard, aggregate, message_id, failures, until_at, parked, failure_kind, failure_detail)
              SELECT f.shard, f.aggregate, f.message_id, f.failures, f.pause + (SELECT NOW), 0, f.kind, f.detail
                FROM unnest(?::int[], ?::text[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[])
                     AS f(shard, aggregate, message_id, failures, pause, kind, detail)
                JOIN lease ON lease.shard = f.shard
              ON CONFLICT (shard, aggregate) DO UPDATE
                 SET message_id = excluded.message_id, failures = excluded.failures, until_at = excluded.until_at,
                     parked = 0, failure_kind = excluded.failure_kind, failure_detail = excluded.failure_detail)
            SELECT shard FROM lease
            """;

    PostgresRelayTables(Database database) {
        super(database);
    }

    @Override
    Set<Integer> settle(String owner, Settled settled) {
        return database.call("delete what was published from the outbox", c -> settle(c, owner, settled));
    }

    private Set<Integer> settle(Connection connection, String owner, Settled settled) throws SQLException {
        String sql = SETTLE.replace("NOW", database.dialect().now());
        Map<Integer, Long> fences = settled.fences();
        List<Hold> holds = settled.holds();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, "int4", fences.keySet(), n -> n));
            statement.setArray(2, array(connection, "int8", fences.values(), n -> n));
            statement.setString(3, owner);
            statement.setArray(4, array(connection, "int8", settled.confirmed(), OutboxRecord::position));
            statement.setArray(
                    5,
                    array(connection, "text", settled.freed(), m -> m.message().aggregate()));
            statement.setArray(
                    6, array(connection, "int4", holds, h -> h.message().shard()));
            statement.setArray(
                    7,
                    array(connection, "text", holds, h -> h.message().message().aggregate()));
            statement.setArray(
                    8,
                    array(connection, "text", holds, h -> h.message().message().id()));
            statement.setArray(9, array(connection, "int4", holds, Hold::failures));
            statement.setArray(10, array(connection, "int8", holds, h -> Moments.micros(h.pause())));
            statement.setArray(11, array(connection, "text", holds, Hold::kind));
            statement.setArray(12, array(connection, "text", holds, Hold::detail));
            return shards(statement);
        }
    }

    private static Set<Integer> shards(PreparedStatement statement) throws SQLException {
        Set<Integer> shards = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                shards.add(rows.getInt(1));
            }
        }
        return shards;
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> values, Function<? super T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, values.stream().map(value).toArray());
    }
}
