package io.concordat.idempotency.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The databases that keys, messages and letters can be kept in.
 *
 * <p>All moments are kept as microseconds since 1970-01-01T00:00Z by the database's own clock, so no time zone of a
 * server, session or driver matters. H2 answers a commit before it is on disk ({@code WRITE_DELAY}, 500 ms by default) and
 * so may lose the last commits in a crash: embed it for tests and for services that may repeat their last half second.
 */
public enum Dialect {
    /** PostgreSQL 12 and later. */
    POSTGRESQL(
            "(extract(epoch from clock_timestamp()) * 1000000)::bigint", " 40001 40P01 55P03 57P01 57P02 57P03 53300 "),
    /** MariaDB 10.6 and later, with {@code READ COMMITTED}. */
    MARIADB("TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(6))", " 40001 HY000:1020 HY000:1205 HY000:1213 "),
    /** MySQL 8 and later, with {@code READ COMMITTED}: one round trip more to claim, as it has no {@code RETURNING}. */
    MYSQL(MARIADB.now, MARIADB.retryable),
    /** H2 2.2 and later, embedded. Not durable at commit, see above. */
    H2("CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000 AS BIGINT)", " 40001 HYT00 90131 ");

    private static final String DUPLICATE_KEY = "23505";

    private final String now;
    private final String retryable;

    Dialect(String now, String retryable) {
        this.now = now;
        this.retryable = retryable;
    }

    /**
     * Asks a database what it is.
     *
     * @throws IllegalArgumentException if it is none of these
     * @throws DatabaseFailedException if it cannot be asked
     */
    public static Dialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return named(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new DatabaseFailedException("ask the database what it is", e, true);
        }
    }

    private static Dialect named(String product) {
        for (Dialect dialect : values()) {
            if (product.toUpperCase(Locale.ROOT).contains(dialect.name())) {
                return dialect;
            }
        }
        throw new IllegalArgumentException(
                "the database says it is " + product + ": expected PostgreSQL, MariaDB, MySQL or H2");
    }

    /** An expression: the database's clock now, in microseconds since 1970-01-01T00:00Z. */
    public String now() {
        return now;
    }

    /** How this dialect binds 128 bits. */
    public Object bits(UUID value) {
        return this == POSTGRESQL || this == H2
                ? value
                : ByteBuffer.allocate(16)
                        .putLong(value.getMostSignificantBits())
                        .putLong(value.getLeastSignificantBits())
                        .array();
    }

    /**
     * Whether the same transaction may succeed when it is simply run again: a deadlock, a serialisation failure, a lock
     * not obtained in time, a connection or server that is gone.
     */
    public boolean isRetryable(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08")
                || retryable.contains(" " + state + " ")
                || retryable.contains(" " + state + ":" + failure.getErrorCode() + " ");
    }

    /** Whether a unique key was there already. */
    public boolean isDuplicateKey(SQLException failure) {
        return DUPLICATE_KEY.equals(state(failure)) || failure.getErrorCode() == 1062;
    }

    /** Whether a lock was not obtained in the time allowed. */
    public boolean isLockTimeout(SQLException failure) {
        return "55P03".equals(state(failure)) || "HYT00".equals(state(failure)) || failure.getErrorCode() == 1205;
    }

    private static String state(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
