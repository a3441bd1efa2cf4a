package io.concordat.testkit.fault;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often what went wrong on purpose.
 *
 * @param byKind count by kind; a kind that is missing did not occur
 * @param calls how many calls were made, those that went well included
 */
public record FaultCounts(Map<FaultKind, Long> byKind, long calls) {

    /** Copies and sorts the map. */
    public FaultCounts {
        Map<FaultKind, Long> sorted = new EnumMap<>(FaultKind.class);
        sorted.putAll(byKind);
        byKind = Collections.unmodifiableMap(sorted);
    }

    /** How often one kind occurred. */
    public long of(FaultKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** How many faults there were in all. */
    public long total() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }
}
