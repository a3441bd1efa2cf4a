package io.concordat.federation.routing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule of routing: what fits all it asks for goes to its system. A route that asks for nothing fits everything.
 * Immutable.
 *
 * @param name its name, for explanations
 * @param system where it leads, as in {@code AdapterDescriptor.name()}
 * @param anyOf the values it asks for, by criterion; see {@link Criterion} for how each fits
 * @param orderedFrom the first moment of ordering that fits, null for no limit
 * @param orderedBefore the first moment of ordering that fits no more, null for no limit: a cut-over
 */
public record Route(
        String name,
        String system,
        Map<Criterion, Set<String>> anyOf,
        @Nullable Instant orderedFrom,
        @Nullable Instant orderedBefore) {

    /** Whether a subject fits; {@code UNKNOWN} if the answer lies in what it does not tell. */
    enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    /** Copies the map; refuses an empty name or system, and a time that nothing can be in. */
    public Route {
        if (name.isBlank() || system.isBlank()) {
            throw new IllegalArgumentException("a route needs a name and a system, found an empty one");
        }
        if (orderedFrom != null && orderedBefore != null && !orderedFrom.isBefore(orderedBefore)) {
            throw new IllegalArgumentException("route " + name + " takes what was ordered from " + orderedFrom
                    + " and before " + orderedBefore + ": expected from to be earlier");
        }
        anyOf = Map.copyOf(anyOf);
    }

    /** A route that fits everything. */
    public static Route to(String system, String name) {
        return new Route(name, system, Map.of(), null, null);
    }

    /** The same for one of these values only: keys as {@code system#value}, canonical ids, names of groups. */
    public Route when(Criterion criterion, String... values) {
        Map<Criterion, Set<String>> more = new EnumMap<>(Criterion.class);
        more.putAll(anyOf);
        more.put(criterion, Set.of(values));
        return new Route(name, system, more, orderedFrom, orderedBefore);
    }

    /** The same for what was ordered from a moment on. */
    public Route orderedFrom(Instant moment) {
        return new Route(name, system, anyOf, moment, orderedBefore);
    }

    /** The same for what was ordered before a moment. */
    public Route orderedBefore(Instant moment) {
        return new Route(name, system, anyOf, orderedFrom, moment);
    }

    Fit fits(Subject subject) {
        Fit all = fitsTime(subject);
        for (Map.Entry<Criterion, Set<String>> asked : anyOf.entrySet()) {
            Fit one = subject.fact(asked.getKey())
                    .map(known -> fits(asked.getKey(), asked.getValue(), known) ? Fit.YES : Fit.NO)
                    .orElse(Fit.UNKNOWN);
            all = both(all, one);
        }
        return all;
    }

    private static boolean fits(Criterion criterion, Set<String> asked, Set<String> known) {
        return criterion == Criterion.SITE
                ? !known.isEmpty() && asked.containsAll(known)
                : known.stream().anyMatch(asked::contains);
    }

    private Fit fitsTime(Subject subject) {
        if (orderedFrom == null && orderedBefore == null) {
            return Fit.YES;
        }
        return subject.orderedAt()
                .map(at -> (orderedFrom == null || !at.isBefore(orderedFrom))
                        && (orderedBefore == null || at.isBefore(orderedBefore)))
                .map(fits -> fits ? Fit.YES : Fit.NO)
                .orElse(Fit.UNKNOWN);
    }

    // one that says no is enough, whatever the other would say
    private static Fit both(Fit one, Fit other) {
        if (one == Fit.NO || other == Fit.NO) {
            return Fit.NO;
        }
        return one == Fit.UNKNOWN ? one : other;
    }

    /** What it asks for and a subject does not tell, in words. */
    Set<String> untold(Subject subject) {
        Set<String> untold = new TreeSet<>();
        anyOf.keySet().stream()
                .filter(criterion -> subject.fact(criterion).isEmpty())
                .forEach(criterion -> untold.add(criterion.key()));
        if ((orderedFrom != null || orderedBefore != null)
                && subject.orderedAt().isEmpty()) {
            untold.add("moment of ordering");
        }
        return untold;
    }

    /** What it asks for, in words; names no keys, which may be personal. */
    String asks() {
        Set<String> asked = new TreeSet<>();
        anyOf.keySet().forEach(criterion -> asked.add(criterion.key()));
        if (orderedFrom != null) {
            asked.add("ordered from " + Objects.requireNonNull(orderedFrom));
        }
        if (orderedBefore != null) {
            asked.add("ordered before " + Objects.requireNonNull(orderedBefore));
        }
        return asked.isEmpty() ? "everything" : String.join(", ", asked);
    }
}
