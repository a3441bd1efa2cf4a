package io.concordat.proof;

import io.concordat.idempotency.jdbc.Databases;
import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases of real servers, with pooled connections. */
public final class Pools {

    private static final int CONNECTIONS = 40;

    private Pools() {}

    /** An empty PostgreSQL database. */
    public static JdbcConnectionPool postgresql() {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setUrl(((PGSimpleDataSource) Databases.POSTGRESQL.with()).getUrl());
        source.setUser("postgres");
        return pool(source);
    }

    /** An empty MariaDB database. */
    public static JdbcConnectionPool mariadb() {
        return pool((MariaDbDataSource) Databases.MARIADB.with());
    }

    /** An empty H2 database in memory. */
    public static JdbcConnectionPool h2() {
        return pool((JdbcDataSource) Databases.H2.with());
    }

    /** Runs one statement. */
    public static int run(DataSource dataSource, String sql) {
        try {
            return Databases.execute(dataSource, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static JdbcConnectionPool pool(ConnectionPoolDataSource source) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }
}
