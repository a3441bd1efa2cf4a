package io.concordat.idempotency.outbox;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One relay's shards: takes what is free up to its fair share, renews in time, gives back what is too much. All changes
 * are made under the locks of all shard rows, taken in one order.
 *
 * <p>Used by the relay's thread only.
 */
final class Leases {

    private final Database database;
    private final String name;
    private final Duration lease;
    private final Duration interval;
    private final Clock clock;

    private @Nullable String owner;
    private @Nullable Instant lookedAt;

    Leases(Database database, String name, Duration lease, Duration interval, Clock clock) {
        this.database = database;
        this.name = name;
        this.lease = lease;
        this.interval = interval;
        this.clock = clock;
    }

    /** Under which name shards are owned; null before the first {@link #keepUp}. */
    @Nullable
    String owner() {
        return owner;
    }

    /** Looks if it is time to, and changes what has to be. */
    void keepUp() {
        Instant now = clock.instant();
        Instant last = lookedAt;
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(interval))) {
            return;
        }
        String me = owner;
        if (me == null || database.call("look at the shards of the outbox", c -> wantsChange(c, me))) {
            owner = database.inTransaction("share the shards of the outbox", c -> change(c, me));
        }
        lookedAt = now;
    }

    /** Gives all shards back, for another relay to take at once. */
    void release() {
        String me = owner;
        if (me == null) {
            return;
        }
        database.inTransaction("give the shards of the outbox back", connection -> {
            lock(connection);
            Sql.update(connection, "DELETE FROM concordat_outbox_relay WHERE owner = ?", me);
            return Sql.update(
                    connection, "UPDATE concordat_outbox_shard SET owner = NULL, lease_until = 0 WHERE owner = ?", me);
        });
        owner = null;
        lookedAt = null;
    }

    private boolean wantsChange(Connection connection, String me) throws SQLException {
        View view = view(connection, me);
        List<Shard> mine = view.mine(me);
        int share = view.share();
        return mine.size() > share
                || (mine.size() < share && !view.free(me).isEmpty())
                || mine.stream().anyMatch(s -> s.until() < view.now() + Moments.micros(lease) * 2 / 3)
                || (mine.isEmpty() && !isAlive(connection, me, view.now() + Moments.micros(lease) * 2 / 3));
    }

    private static boolean isAlive(Connection connection, String me, long until) throws SQLException {
        String sql = "SELECT alive_until FROM concordat_outbox_relay WHERE owner = ?";
        return Sql.first(connection, sql, row -> row.getLong(1), me).orElse(0L) >= until;
    }

    private String change(Connection connection, @Nullable String known) throws SQLException {
        long locked = lock(connection);
        // two relays of one name never share a lease: the moment is read under the locks
        String me = known == null ? name + "@" + locked : known;
        View view = view(connection, me);
        announce(connection, me, view.now());
        List<Shard> mine = view.mine(me);
        int share = view.share();
        List<Shard> changed = new ArrayList<>();
        long until = view.now() + Moments.micros(lease);
        for (int i = 0; i < mine.size(); i++) {
            changed.add(i < share ? mine.get(i).owned(me, until) : mine.get(i).owned(null, 0));
        }
        List<Shard> free = view.free(me);
        for (Shard shard : free.subList(0, Math.min(free.size(), Math.max(0, share - mine.size())))) {
            changed.add(shard.risen().owned(me, until));
        }
        write(connection, changed);
        return me;
    }

    private long lock(Connection connection) throws SQLException {
        Sql.query(
                connection, "SELECT shard FROM concordat_outbox_shard ORDER BY shard FOR UPDATE", row -> row.getInt(1));
        String now = "SELECT " + database.dialect().now();
        return Sql.first(connection, now, row -> row.getLong(1)).orElseThrow();
    }

    private void announce(Connection connection, String me, long now) throws SQLException {
        long until = now + Moments.micros(lease);
        String again = "UPDATE concordat_outbox_relay SET alive_until = ? WHERE owner = ?";
        if (Sql.update(connection, again, until, me) == 0) {
            Sql.update(connection, "INSERT INTO concordat_outbox_relay (owner, alive_until) VALUES (?, ?)", me, until);
        }
        Sql.update(connection, "DELETE FROM concordat_outbox_relay WHERE alive_until < ?", now - Moments.micros(lease));
    }

    private static void write(Connection connection, List<Shard> changed) throws SQLException {
        String sql = "UPDATE concordat_outbox_shard SET owner = ?, fence = ?, lease_until = ? WHERE shard = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Shard shard : changed) {
                statement.setString(1, shard.owner());
                statement.setLong(2, shard.fence());
                statement.setLong(3, shard.until());
                statement.setInt(4, shard.number());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private View view(Connection connection, String me) throws SQLException {
        String now = database.dialect().now();
        String sql = "SELECT s.shard, s.owner, s.fence, s.lease_until, " + now
                + ", (SELECT COUNT(*) FROM concordat_outbox_relay r WHERE r.alive_until > " + now + " AND r.owner <> ?)"
                + " FROM concordat_outbox_shard s ORDER BY s.shard";
        long[] nowAndOthers = new long[2];
        List<Shard> shards = Sql.query(
                connection,
                sql,
                row -> {
                    nowAndOthers[0] = row.getLong(5);
                    nowAndOthers[1] = row.getLong(6);
                    return new Shard(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4));
                },
                me);
        return new View(shards, nowAndOthers[0], Math.toIntExact(nowAndOthers[1]));
    }

    /** A row of the shard table. */
    private record Shard(int number, @Nullable String owner, long fence, long until) {

        Shard owned(@Nullable String by, long until) {
            return new Shard(number, by, fence, until);
        }

        Shard risen() {
            return new Shard(number, owner, fence + 1, until);
        }
    }

    /** All shards at one moment, and how many other relays are alive. */
    private record View(List<Shard> shards, long now, int others) {

        List<Shard> mine(String me) {
            return shards.stream().filter(s -> me.equals(s.owner())).toList();
        }

        List<Shard> free(String me) {
            return shards.stream()
                    .filter(s -> !me.equals(s.owner()) && (s.owner() == null || s.until() <= now))
                    .toList();
        }

        int share() {
            return (Shards.COUNT + others) / (others + 1);
        }
    }
}
