package io.concordat.testkit.fault;

import java.util.EnumMap;
import java.util.Map;

/** Counts faults. Safe for use by several threads. */
final class Tally {

    private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
    private long calls;

    synchronized void call() {
        calls++;
    }

    synchronized void add(FaultKind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    synchronized FaultCounts counts() {
        return new FaultCounts(counts, calls);
    }
}
