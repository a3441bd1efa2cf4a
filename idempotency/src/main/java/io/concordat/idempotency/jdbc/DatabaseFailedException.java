package io.concordat.idempotency.jdbc;

import java.sql.SQLException;

/**
 * The database did not do what was asked. The message names the task, SQL state and vendor code, never a value; the
 * driver's words are in the cause.
 */
public final class DatabaseFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * A failure of the database.
     *
     * @param doing what was being done, for example {@code claim erp.submit:4711}
     * @param retryable whether the whole call may simply be repeated
     */
    public DatabaseFailedException(String doing, SQLException cause, boolean retryable) {
        super(
                "cannot " + doing + ": the database answered SQL state " + cause.getSQLState() + ", code "
                        + cause.getErrorCode()
                        + (retryable
                                ? "; nothing is lost, repeat the whole call"
                                : "; expected the tables of Schema and a working statement, see the cause"),
                cause);
        this.retryable = retryable;
    }

    /** Whether the whole call may simply be repeated; what happened before stands in the database. */
    public boolean isRetryable() {
        return retryable;
    }
}
