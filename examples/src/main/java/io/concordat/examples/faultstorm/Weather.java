package io.concordat.examples.faultstorm;

import io.concordat.testkit.fault.FaultPlan;
import java.time.Duration;

/** What goes wrong. */
enum Weather {
    /** Nothing. */
    CALM("no faults", 0),
    /** Of a hundred calls to book, 8 do not get through, 4 are throttled, 10 are not answered, half of these booked. */
    ORDINARY("ordinary faults", 0),
    /** Besides, the ERP is away for two minutes. */
    OUTAGE("ordinary faults, ERP away for 2 min", 120);

    private static final FaultPlan.Limits LIMITS =
            new FaultPlan.Limits(Duration.ofMillis(500), Duration.ofSeconds(1), 3);

    final String text;
    final Duration away;

    Weather(String text, int secondsAway) {
        this.text = text;
        this.away = Duration.ofSeconds(secondsAway);
    }

    FaultPlan plan(long seed) {
        FaultPlan.Calls calls = this == CALM ? FaultPlan.Calls.NONE : new FaultPlan.Calls(80, 40, 50, 50, 30, LIMITS);
        return new FaultPlan(seed, calls, FaultPlan.Feeds.NONE);
    }
}
