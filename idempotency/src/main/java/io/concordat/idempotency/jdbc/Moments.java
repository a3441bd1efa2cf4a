package io.concordat.idempotency.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments and lengths of time as a database keeps them: microseconds since 1970-01-01T00:00Z. */
public final class Moments {

    private Moments() {}

    /** As kept. */
    public static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** As kept; parts of a microsecond count as a whole one, so that no length becomes zero. */
    public static long micros(Duration length) {
        return Math.addExact(Math.multiplyExact(length.getSeconds(), 1_000_000L), (length.getNano() + 999) / 1000);
    }

    /** As read. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
