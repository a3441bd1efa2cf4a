package io.concordat.idempotency.deadletter;

import io.concordat.idempotency.jdbc.Database;
import io.concordat.idempotency.jdbc.Dialect;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.idempotency.jdbc.Schema;
import io.concordat.idempotency.jdbc.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * How many retries a downstream may be burdened with, for all processes together and across restarts: by default one for
 * every ten calls, one every ten seconds besides, ten at most at once. Where retries have no bound, an outage of the
 * downstream ends in a storm of them.
 *
 * <pre>
 * budget.called();                       // before each first attempt
 * if (budget.mayRetry()) { ... }         // before each further one; otherwise give up as if attempts were exhausted
 * </pre>
 *
 * <p>One row of {@code concordat_retry_budget} of {@link Schema#DEAD_LETTERS}, by the database's clock. A retry is one
 * conditional statement. Calls are counted here and written a hundred at a time or with the next retry; a crash forgets
 * those, which makes the budget smaller, never larger. Thread-safe.
 */
public final class RetryBudget {

    private static final long TOKEN = 1_000_000;
    private static final int CALLS_AT_A_TIME = 100;
    // of time that can count at all; keeps the product below within 64 bits
    private static final long LONGEST_MICROS = Duration.ofDays(90).toSeconds() * 1_000_000;

    private final Database database;
    private final String downstream;
    private final Terms terms;
    private final String tokensNow;
    private final AtomicInteger unwritten = new AtomicInteger();

    /**
     * What is granted.
     *
     * @param retriesPerHundredCalls 0 to 100
     * @param every one retry besides in each such time, so that a downstream nobody calls can be tried again
     * @param most how many can be saved up, 1 to 100,000; a new budget starts full
     */
    public record Terms(int retriesPerHundredCalls, Duration every, int most) {

        /** Refuses what is outside the bounds. */
        public Terms {
            if (retriesPerHundredCalls < 0 || retriesPerHundredCalls > 100 || most < 1 || most > 100_000) {
                throw new IllegalArgumentException("a budget of " + retriesPerHundredCalls
                        + " retries per hundred calls and " + most + " at most: expected 0 to 100, and 1 to 100,000");
            }
            if (every.compareTo(Duration.ofMillis(1)) < 0 || every.compareTo(Duration.ofDays(90)) > 0) {
                throw new IllegalArgumentException("one retry every " + every + ": expected 1 ms to 90 days");
            }
        }

        /** Ten retries per hundred calls, one every ten seconds besides, ten at most. */
        public static Terms standard() {
            return new Terms(10, Duration.ofSeconds(10), 10);
        }
    }

    private RetryBudget(Database database, String downstream, Terms terms) {
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
    public static RetryBudget of(DataSource dataSource, String downstream, Terms terms) {
        Schema.DEAD_LETTERS.require(dataSource);
        RetryBudget budget = new RetryBudget(Database.of(dataSource), downstream, terms);
        budget.database.call("make the retry budget of " + downstream, budget::madeOnce);
        return budget;
    }

    /** The same on standard terms. */
    public static RetryBudget of(DataSource dataSource, String downstream) {
        return of(dataSource, downstream, Terms.standard());
    }

    /** Counts a first attempt. */
    public void called() {
        if (unwritten.incrementAndGet() >= CALLS_AT_A_TIME) {
            int calls = unwritten.getAndSet(0);
            database.call(
                    "write calls to the retry budget of " + downstream, connection -> change(connection, calls, 0));
        }
    }

    /** Takes a retry out of the budget; false if there is none, and then the call is not to be repeated now. */
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
