package io.concordat.proof.outbox;

import io.concordat.proof.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The two ways to read a log of messages that look right and are not, to show that the tests see what is wrong. */
final class Cursor {

    private static final String BY_ID = "SELECT l.xid::text, l.id, l.fact FROM log l WHERE l.id > ? AND ?::text IS NOT NULL"
            + " ORDER BY l.id LIMIT 500";
    private static final String BY_XID = "SELECT l.xid::text, l.id, l.fact FROM log l"
            + " WHERE (l.xid, l.id) > (?::text::xid8, ?::bigint) AND l.xid < pg_snapshot_xmin(pg_current_snapshot())"
            + " ORDER BY l.xid, l.id LIMIT 500";

    private final DataSource dataSource;
    private final boolean byXid;
    private final List<Interleaving.Fact> received = new ArrayList<>();
    private String xid = "0";
    private long id;

    private Cursor(DataSource dataSource, boolean byXid) {
        this.dataSource = dataSource;
        this.byXid = byXid;
    }

    static Cursor byId(DataSource dataSource) {
        return new Cursor(dataSource, false);
    }

    static Cursor byXid(DataSource dataSource) {
        return new Cursor(dataSource, true);
    }

    static void createLog(DataSource dataSource) {
        Databases.run(
                dataSource,
                "CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                        + " xid xid8 NOT NULL DEFAULT pg_current_xact_id(), fact text NOT NULL)");
        Databases.run(dataSource, "CREATE INDEX ON log (xid, id)");
    }

    static void append(Connection transaction, Interleaving.Fact fact) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("INSERT INTO log (fact) VALUES (?)")) {
            insert.setString(1, fact.text());
            insert.executeUpdate();
        }
    }

    List<Interleaving.Fact> received() {
        return List.copyOf(received);
    }

    /** Reads on from where it stands. */
    void read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(byXid ? BY_XID : BY_ID)) {
            if (byXid) {
                query.setString(1, xid);
                query.setLong(2, id);
            } else {
                query.setLong(1, id);
                query.setString(2, xid);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    xid = rows.getString(1);
                    id = rows.getLong(2);
                    received.add(Interleaving.Fact.parse(rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
