package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import io.concordat.model.call.RetryBudget;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A budget for all processes together and across restarts, in one row of {@code concordat_retry_budget} of
 * {@link Schema#DEAD_LETTERS}, by the database's clock.
 *
 * <p>A retry is one conditional statement. Calls are counted here and written a hundred at a time or with the next retry; a
 * crash forgets those, which makes the budget smaller, never larger. Thread-safe; both methods throw what the database
 * throws.
 */
public final class JdbcRetryBudget implements RetryBudget {

    private static final long TOKEN = 1_000_000;
    private static final int CALLS_AT_A_TIME = 100;
    // of time that can count at all; keeps the product below within 64 bits
    private static final long LONGEST_MICROS = Duration.ofDays(90).toSeconds() * 1_000_000;

    private final Database database;
    private final String downstream;
    private final Terms terms;
    private final String tokensNow;
    private final AtomicInteger unwritten = new AtomicInteger();

    private JdbcRetryBudget(Database database, String downstream, Terms terms) {
        this.database = database;
        this.downstream = Objects.requireNonNull(downstream, "downstream");
        this.terms = Objects.requireNonNull(terms, "terms");
        Dialect dialect = database.dialect();
        String divide = dialect == Dialect.MARIADB || dialect == Dialect.MYSQL ? " DIV " : " / ";
        // what was saved, what time granted, and what the calls not written yet grant
        this.tokensNow = "LEAST(" + terms.most() * TOKEN + ", tokens + LEAST(" + LONGEST_MICROS + ", GREATEST(0, "
                + dialect.now() + " - refilled_at)) * " + TOKEN + divide + Moments.micros(terms.every())
                + " + CAST(? AS "
                + (dialect == Dialect.MARIADB || dialect == Dialect.MYSQL ? "SIGNED" : "BIGINT") + "))";
    }

    /**
     * The budget of a downstream, made if it is not there.
     *
     * @param downstream 1 to 100 characters, for example {@code erp}
     * @throws IllegalStateException if the database does not have the tables; the message names the file to run
     */
    public static JdbcRetryBudget of(DataSource dataSource, String downstream, Terms terms) {
        Schema.DEAD_LETTERS.require(dataSource);
        JdbcRetryBudget budget = new JdbcRetryBudget(Database.of(dataSource), downstream, terms);
        budget.database.call("make the retry budget of " + downstream, budget::madeOnce);
        return budget;
    }

    /** The same on standard terms. */
    public static JdbcRetryBudget of(DataSource dataSource, String downstream) {
        return of(dataSource, downstream, Terms.standard());
    }

    @Override
    public void called() {
        if (unwritten.incrementAndGet() >= CALLS_AT_A_TIME) {
            int calls = unwritten.getAndSet(0);
            database.call(
                    "write calls to the retry budget of " + downstream, connection -> change(connection, calls, 0));
        }
    }

    @Override
    public boolean mayRetry() {
        int calls = unwritten.getAndSet(0);
        boolean granted = database.call(
                "take a retry out of the budget of " + downstream, connection -> change(connection, calls, TOKEN) == 1);
        if (!granted) {
            unwritten.addAndGet(calls);
        }
        return granted;
    }

    private int change(Connection connection, int calls, long price) throws SQLException {
        long deposit = calls * TOKEN / 100 * terms.retriesPerHundredCalls();
        return Sql.update(
                connection,
                "UPDATE concordat_retry_budget SET tokens = " + tokensNow + " - ?, refilled_at = "
                        + database.dialect().now() + " WHERE downstream = ? AND " + tokensNow + " >= ?",
                deposit,
                price,
                downstream,
                deposit,
                price);
    }

    private boolean madeOnce(Connection connection) throws SQLException {
        try {
            return Sql.update(
                            connection,
                            "INSERT INTO concordat_retry_budget (downstream, tokens, refilled_at) VALUES (?, ?, "
                                    + database.dialect().now() + ")",
                            downstream,
                            terms.most() * TOKEN)
                    == 1;
        } catch (SQLException e) {
            if (database.dialect().isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }
}
