package io.concordat.model.value;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, open on one side if need be, both ends included.
 *
 * @param earliest first day, null when open
 * @param latest last day, null when open; not before {@code earliest}
 * @param timezone the zone the days are meant in; null when the sender did not say
 */
public record DateWindow(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable ZoneId timezone) {

    /** Refuses a window without any end and one that ends before it starts (EN 16931 BR-29). */
    public DateWindow {
        if (earliest == null && latest == null) {
            throw new IllegalArgumentException(
                    "a window needs its first or its last day: leave it out if there is none");
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "window ends on " + latest + " before it starts on " + earliest + " (EN 16931 BR-29)");
        }
    }

    /** Both days, in no stated zone. */
    public static DateWindow of(LocalDate earliest, LocalDate latest) {
        return new DateWindow(earliest, latest, null);
    }

    /** Exactly one day, in no stated zone. */
    public static DateWindow on(LocalDate day) {
        return new DateWindow(day, day, null);
    }

    /** Whether the day lies in the window. */
    public boolean contains(LocalDate day) {
        return (earliest == null || !day.isBefore(earliest)) && (latest == null || !day.isAfter(latest));
    }
}
