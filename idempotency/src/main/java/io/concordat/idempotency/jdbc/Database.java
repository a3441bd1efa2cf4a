package io.concordat.idempotency.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A data source and what it speaks.
 *
 * <p>Connections are borrowed for one call or one transaction and given back as they came.
 */
public record Database(DataSource dataSource, Dialect dialect) {

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** Refuses null. */
    public Database {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(dialect, "dialect");
    }

    /** Asks the database what it is. */
    public static Database of(DataSource dataSource) {
        return new Database(dataSource, Dialect.of(dataSource));
    }

    /** Runs statements that are each a transaction of their own. */
    public <T> T call(String doing, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
            } finally {
                restore(connection, before);
            }
        } catch (SQLException e) {
            throw failed(doing, e);
        }
    }

    /** Runs statements in one transaction; rolls it back if they fail. */
    public <T> T inTransaction(String doing, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restore(connection, before);
            }
        } catch (SQLException e) {
            throw failed(doing, e);
        }
    }

    /** The named failure of a statement. */
    public DatabaseFailedException failed(String doing, SQLException cause) {
        return new DatabaseFailedException(doing, cause, dialect.isRetryable(cause));
    }

    /** Rolls back; what goes wrong with that is kept with the reason for it. */
    public static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Gives a connection back as it came; a broken one cannot be, and whoever lends it sees that itself. */
    public static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            // a broken connection: the statement before it has told, or nothing was lost
            return;
        }
    }
}
