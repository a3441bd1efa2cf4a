package io.concordat.testkit.arch.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Types that keep ARCH-8 and types that break it. */
public final class Clocks {

    private Clocks() {}

    /** Is given its clock. */
    public record Injected(Clock clock) {
        /** The time. */
        public Instant now() {
            return Instant.now(clock);
        }
    }

    /** Asks the machine. */
    public record Machine() {
        /** The time. */
        public Instant now() {
            return Instant.now();
        }
    }

    /** Takes a number from nowhere. */
    public record Chance() {
        /** A new id. */
        public String id() {
            return UUID.randomUUID().toString();
        }
    }

    /** Puts the program together. */
    public static final class ClockConfiguration {
        /** The first clock. */
        public Clock clock() {
            return Clock.systemUTC();
        }
    }
}
