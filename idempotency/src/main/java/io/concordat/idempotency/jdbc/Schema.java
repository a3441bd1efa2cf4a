package io.concordat.idempotency.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables of each part, as DDL for each dialect and version in this jar:
 * {@code io/concordat/idempotency/jdbc/postgresql/idempotency.v1.sql}.
 *
 * <p>The library never changes a database by itself. Give {@link #ddl} to the tool that migrates yours, or call
 * {@link #create} on an empty database; {@link #require} says at start-up what is missing.
 */
public enum Schema {
    /** Keys, results and watermarks: leased executor and inbox. */
    IDEMPOTENCY(1),
    /** Messages waiting to be published, and who owns which shard. */
    OUTBOX(1),
    /** The last version applied of each aggregate. */
    SEQUENCE(1),
    /** Dead letters, blocked sequences, retry budgets and the audit of replays. */
    DEAD_LETTERS(1);

    private final int version;

    Schema(int version) {
        this.version = version;
    }

    /** The version this release works with. */
    public int version() {
        return version;
    }

    /** The statements that create this part, separated by semicolons at the end of a line. */
    public String ddl(Dialect dialect) {
        Dialect file = dialect == Dialect.MYSQL ? Dialect.MARIADB : dialect;
        String name = file.name().toLowerCase(Locale.ROOT) + "/" + part() + ".v" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the jar of concordat-idempotency", e);
        }
    }

    /**
     * Creates this part in a database that does not have it.
     *
     * @throws DatabaseFailedException if a statement fails, for example because a table is there already
     */
    public void create(DataSource dataSource) {
        String ddl = ddl(Dialect.of(dataSource));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : ddl.split(";\\s*\\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailedException("create the tables of " + part(), e, false);
        }
    }

    /**
     * Checks at start-up that this part is there in the version this release works with.
     *
     * @throws IllegalStateException if it is not; the message names the file to run
     */
    public void require(DataSource dataSource) {
        int found = foundIn(dataSource);
        if (found != version) {
            throw new IllegalStateException("the tables of " + part() + " have version "
                    + (found == 0 ? "none" : found) + ", expected " + version + ": run " + part() + ".v" + version
                    + ".sql of the jar concordat-idempotency (Schema." + name()
                    + ".ddl) with the tool that migrates your"
                    + " database");
        }
    }

    private int foundIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT version FROM concordat_schema_" + part().replace('-', '_'))) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            return tableIsMissing(e) ? 0 : failed(e);
        }
    }

    private static boolean tableIsMissing(SQLException e) {
        return "42P01".equals(e.getSQLState()) || "42S02".equals(e.getSQLState()) || "42S04".equals(e.getSQLState());
    }

    private int failed(SQLException e) {
        throw new DatabaseFailedException("read the version of the tables of " + part(), e, false);
    }

    private String part() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
