package io.concordat.visibility.observe;

import io.concordat.model.event.Event;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was ever said under one event id. The set only grows, and which variant counts depends on the set alone,
 * so the order of arrival cannot matter.
 */
public record Variants(List<Event<?>> all) {

    /** Copies the list. */
    public Variants {
        all = List.copyOf(all);
    }

    /** Later recorded wins, then later happened, then the larger content; a total order over distinct contents. */
    private static final Comparator<Event<?>> LARGER = Comparator.<Event<?>, java.time.Instant>comparing(
                    event -> event.recordedTime().toInstant())
            .thenComparing(event -> event.time().toInstant())
            .thenComparing(Event::toString);

    static Variants of(Event<?> event) {
        return new Variants(List.of(event));
    }

    boolean contains(Event<?> event) {
        return all.contains(event);
    }

    Variants with(Event<?> event) {
        return new Variants(
                Stream.concat(all.stream(), Stream.of(event)).sorted(LARGER).toList());
    }

    /** The variant that counts. */
    public Event<?> effective() {
        return all.get(all.size() - 1);
    }

    /** Whether two contents claim the same revision of one event. */
    public boolean conflict() {
        for (int i = 1; i < all.size(); i++) {
            boolean sameRevision = all.get(i)
                    .recordedTime()
                    .toInstant()
                    .equals(all.get(i - 1).recordedTime().toInstant());
            if (sameRevision) {
                return true;
            }
        }
        return false;
    }
}
