package io.concordat.testkit.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * What goes wrong how often. The same plan, asked by the same calls, always answers the same.
 *
 * <p>Rates are in thousandths: 0 is never, 1000 always.
 *
 * @param seed which of all possible courses of events
 * @param calls what goes wrong with single calls
 * @param feeds what goes wrong with the events of feeds
 */
public record FaultPlan(long seed, Calls calls, Feeds feeds) {

    /**
     * What goes wrong with single calls. At most one of these happens to a call, so their rates sum to 1000 at most;
     * timeouts happen to sinks only, since a question without an answer has no effect to be unsure of.
     *
     * @param transientFailure rate of {@link FaultKind#TRANSIENT}
     * @param throttled rate of {@link FaultKind#THROTTLED}
     * @param timeoutBeforeEffect rate of {@link FaultKind#TIMEOUT_BEFORE_EFFECT}
     * @param timeoutAfterEffect rate of {@link FaultKind#TIMEOUT_AFTER_EFFECT}
     * @param slow rate of {@link FaultKind#SLOW}
     * @param limits bounds of what goes wrong
     */
    public record Calls(
            int transientFailure,
            int throttled,
            int timeoutBeforeEffect,
            int timeoutAfterEffect,
            int slow,
            Limits limits) {

        /** Everything goes well. */
        public static final Calls NONE = new Calls(0, 0, 0, 0, 0, Limits.STANDARD);

        /** Refuses rates that do not sum to 0 to 1000. */
        public Calls {
            Objects.requireNonNull(limits, "limits");
            requireRates(transientFailure, throttled, timeoutBeforeEffect, timeoutAfterEffect, slow);
        }
    }

    /**
     * Bounds of what goes wrong with calls.
     *
     * @param retryAfter how long a throttling system asks to wait
     * @param slowness how long a slow call takes
     * @param inARow how many calls to one method under one key fail one after the other before one goes well, so that
     *     whoever tries once more gets through
     */
    public record Limits(Duration retryAfter, Duration slowness, int inARow) {

        /** A minute to wait, ten seconds for a slow call, three failures in a row. */
        public static final Limits STANDARD = new Limits(Duration.ofMinutes(1), Duration.ofSeconds(10), 3);
    }

    /**
     * What goes wrong with the events of feeds.
     *
     * @param duplicated rate by event
     * @param reordered rate by page of the system
     * @param delayed rate by event
     * @param redelivered rate by poll
     * @param delay how many polls later a delayed event comes at the latest, 1 or more
     */
    public record Feeds(int duplicated, int reordered, int delayed, int redelivered, int delay) {

        /** Everything goes well. */
        public static final Feeds NONE = new Feeds(0, 0, 0, 0, 1);

        /** Refuses rates that are not 0 to 1000, and a delay below one poll. */
        public Feeds {
            requireRates(duplicated);
            requireRates(reordered);
            requireRates(delayed);
            requireRates(redelivered);
            if (delay < 1) {
                throw new IllegalArgumentException("a delay of " + delay + " polls: expected 1 or more");
            }
        }
    }

    /** Refuses missing parts. */
    public FaultPlan {
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(feeds, "feeds");
    }

    /** Everything goes well. */
    public static FaultPlan none(long seed) {
        return new FaultPlan(seed, Calls.NONE, Feeds.NONE);
    }

    /** A bad day: something goes wrong with every fourth call or so. */
    public static FaultPlan usual(long seed) {
        return new FaultPlan(seed, new Calls(80, 40, 50, 50, 30, Limits.STANDARD), new Feeds(150, 300, 150, 100, 4));
    }

    /** A very bad day: more than half of all calls fail. */
    public static FaultPlan rough(long seed) {
        return new FaultPlan(
                seed, new Calls(200, 100, 120, 120, 60, Limits.STANDARD), new Feeds(400, 700, 400, 300, 8));
    }

    /** The same day with another course of events. */
    public FaultPlan withSeed(long other) {
        return new FaultPlan(other, calls, feeds);
    }

    private static void requireRates(int... rates) {
        int sum = 0;
        for (int rate : rates) {
            sum += rate;
            if (rate < 0 || sum > 1000) {
                throw new IllegalArgumentException(
                        "rate " + rate + " of a fault plan: expected 0 or more, and at most 1000 thousandths in all");
            }
        }
    }
}
