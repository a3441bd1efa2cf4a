package io.concordat.testkit.fault;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a system is away: every call fails, and a call that could have an effect may be sent into the void and
 * never be answered. Nothing has an effect. Feeds are away too.
 *
 * @param clock by which it is away
 * @param from the first moment
 * @param until the first moment after it
 */
public record Outage(Clock clock, Instant from, Instant until) {

    /** Refuses an outage that ends before it begins. */
    public Outage {
        Objects.requireNonNull(clock, "clock");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "an outage from " + from + " until " + until + ": expected an end at or after its start");
        }
    }

    boolean isOn() {
        Instant now = clock.instant();
        return !now.isBefore(from) && now.isBefore(until);
    }
}
