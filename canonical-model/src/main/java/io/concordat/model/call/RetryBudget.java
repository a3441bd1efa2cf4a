package io.concordat.model.call;

import java.time.Duration;

/**
 * How many retries a downstream may be burdened with. Where retries have no bound, an outage of the downstream ends in a
 * storm of them. Thread-safe.
 *
 * <pre>
 * budget.called();                       // before each first attempt
 * if (budget.mayRetry()) { ... }         // before each further one; otherwise give up as if attempts were exhausted
 * </pre>
 */
public interface RetryBudget {

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

    /** Counts a first attempt. */
    void called();

    /** Takes a retry out of the budget; false if there is none, and then the call is not to be repeated now. */
    boolean mayRetry();
}
