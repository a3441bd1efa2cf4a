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
 * Tables that belong together, as DDL for each dialect and version in a jar: beside the type {@code home} in {@code
 * postgresql/name.v1.sql}, {@code mariadb/} and {@code h2/}. The first of them is named {@code concordat_schema_name} and
 * holds the version.
 *
 * <p>Nothing is changed by itself. Give {@link #ddl} to the tool that migrates your database, or call {@link #create} on an
 * empty one; {@link #require} says at start-up what is missing. Immutable and thread-safe.
 *
 * @param home a type of the package that holds the files
 * @param artifact the jar, for messages
 * @param name the name of the files and, with underscores, of the table with the version
 * @param version the version this release works with
 */
public record SchemaPart(Class<?> home, String artifact, String name, int version) {

    /** Refuses null. */
    public SchemaPart {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(artifact, "artifact");
        Objects.requireNonNull(name, "name");
    }

    /** The statements that create this part, separated by semicolons at the end of a line. */
    public String ddl(Dialect dialect) {
        Dialect file = dialect == Dialect.MYSQL ? Dialect.MARIADB : dialect;
        String path = file.name().toLowerCase(Locale.ROOT) + "/" + name + ".v" + version + ".sql";
        try (InputStream in = Objects.requireNonNull(home.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " from the jar of " + artifact, e);
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
            throw new DatabaseFailedException("create the tables of " + name, e, false);
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
            throw new IllegalStateException("the tables of " + name + " have version "
                    + (found == 0 ? "none" : found) + ", expected " + version + ": run " + name + ".v" + version
                    + ".sql of the jar " + artifact + " (SchemaPart.ddl) with the tool that migrates your database");
        }
    }

    private int foundIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT version FROM concordat_schema_" + name.replace('-', '_'))) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            return tableIsMissing(e) ? 0 : failed(e);
        }
    }

    private static boolean tableIsMissing(SQLException e) {
        return "42P01".equals(e.getSQLState()) || "42S02".equals(e.getSQLState()) || "42S04".equals(e.getSQLState());
    }

    private int failed(SQLException e) {
        throw new DatabaseFailedException("read the version of the tables of " + name, e, false);
    }
}
