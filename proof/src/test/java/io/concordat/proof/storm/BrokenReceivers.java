package io.concordat.proof.storm;

import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Ways to receive once that do not, each broken as a known one was: for the auditor to find. */
final class BrokenReceivers {

    private static final Answer DONE_BEFORE = new Answer(Answer.Kind.REPLAYED, "seen");
    private static final Answer AGAIN = new Answer(Answer.Kind.AGAIN, "5");
    private static final String SEEN = "INSERT INTO seen VALUES (?) ON CONFLICT DO NOTHING";
    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    private static final String TABLES = """
            SELECT pg_advisory_xact_lock(1);
            CREATE TABLE IF NOT EXISTS seen (order_id integer PRIMARY KEY);
            CREATE TABLE IF NOT EXISTS lease (order_id integer PRIMARY KEY, fence bigint, until bigint, done boolean)
            """;

    private BrokenReceivers() {}

    private interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T in(DataSource database, boolean together, Step<T> step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(!together);
            try {
                T result = step.on(connection);
                if (together) {
                    connection.commit();
                }
                return result;
            } catch (SQLException e) {
                if (together) {
                    connection.rollback();
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Try {
        Answer receive(Assignment assignment) throws SQLException;
    }

    private static Receiver each(Station station, Try one) {
        StormPostgres.run(station.database(), TABLES);
        return Receivers.each(assignment -> {
            try {
                return one.receive(assignment);
            } catch (SQLException e) {
                return AGAIN;
            }
        });
    }

    private static Answer done(Connection connection, Assignment assignment, long fence) throws SQLException {
        return new Answer(Answer.Kind.EXECUTED, Station.insertEffect(connection, assignment.order(), fence));
    }

    static Receiver eager(Station station) {
        return each(
                station,
                assignment -> in(station.database(), false, connection -> {
                    if (Sql.update(connection, SEEN, assignment.order()) == 0) {
                        return DONE_BEFORE;
                    }
                    station.faults().pass(FaultPoint.AFTER_CLAIM);
                    return done(connection, assignment, 1);
                }));
    }

    static Receiver effectFirst(Station station) {
        return each(
                station,
                assignment -> in(station.database(), false, connection -> {
                    if (Sql.first(connection, "SELECT 1 FROM seen WHERE order_id = ?", row -> 1, assignment.order())
                            .isPresent()) {
                        return DONE_BEFORE;
                    }
                    Answer answer = done(connection, assignment, 1);
                    station.faults().pass(FaultPoint.AFTER_EFFECT);
                    Sql.update(connection, SEEN, assignment.order());
                    return answer;
                }));
    }

    static Receiver cacheFirst(Station station) {
        Set<Integer> cache = ConcurrentHashMap.newKeySet();
        AtomicInteger transactions = new AtomicInteger();
        return each(station, assignment -> {
            if (!cache.add(assignment.order())) {
                return DONE_BEFORE;
            }
            return in(station.database(), true, connection -> {
                if (Sql.update(connection, SEEN, assignment.order()) == 0) {
                    return DONE_BEFORE;
                }
                Answer answer = done(connection, assignment, 1);
                // every tenth transaction fails
                Sql.query(
                        connection,
                        "SELECT 1 / ?::integer",
                        row -> 1,
                        Math.min(1, transactions.incrementAndGet() % 10));
                return answer;
            });
        });
    }

    /** Effect and completion in one transaction, under a lease shorter than the work sometimes is. */
    static Receiver leased(Station station, boolean fenced) {
        return each(station, assignment -> {
            Long fence = in(station.database(), false, connection -> claim(connection, assignment.order(), NOW, 5));
            if (fence == null) {
                return in(station.database(), false, connection -> finished(connection, assignment.order()));
            }
            return in(station.database(), true, connection -> {
                Answer answer = done(connection, assignment, fence);
                pause(connection, assignment.delivery() % 3 * 10);
                int completed = Sql.update(
                        connection,
                        "UPDATE lease SET done = true WHERE order_id = ?" + (fenced ? " AND fence = ?" : " AND ? > 0"),
                        assignment.order(),
                        fence);
                if (completed == 0) {
                    connection.rollback();
                    return AGAIN;
                }
                return answer;
            });
        });
    }

    /** The effect is elsewhere, so that only the lease keeps others away while it lasts. */
    static Receiver external(Station station, boolean byOwnClock) {
        return each(station, assignment -> {
            String now = byOwnClock ? Long.toString(station.clock().millis()) : NOW;
            Long fence = in(station.database(), false, connection -> claim(connection, assignment.order(), now, 5_000));
            if (fence == null) {
                return in(station.database(), false, connection -> finished(connection, assignment.order()));
            }
            return in(station.direct(), false, connection -> {
                pause(connection, 10);
                Answer answer = done(connection, assignment, fence);
                Sql.update(
                        connection,
                        "UPDATE lease SET done = true WHERE order_id = ? AND fence = ?",
                        assignment.order(),
                        fence);
                return answer;
            });
        });
    }

    private static Long claim(Connection connection, int order, String now, int lease) throws SQLException {
        List<Long> fences = Sql.query(
                connection,
                "INSERT INTO lease AS l VALUES (?, 1, " + now + " + " + lease
                        + ", false) ON CONFLICT (order_id) DO UPDATE"
                        + " SET fence = l.fence + 1, until = EXCLUDED.until WHERE NOT l.done AND l.until < " + now
                        + " RETURNING l.fence",
                row -> row.getLong(1),
                order);
        return fences.isEmpty() ? null : fences.get(0);
    }

    private static Answer finished(Connection connection, int order) throws SQLException {
        return Sql.first(connection, "SELECT 1 FROM lease WHERE order_id = ? AND done", row -> 1, order)
                        .isPresent()
                ? DONE_BEFORE
                : AGAIN;
    }

    private static void pause(Connection connection, int millis) throws SQLException {
        Sql.query(connection, "SELECT pg_sleep(?::double precision / 1000)", row -> 1, millis);
    }
}
