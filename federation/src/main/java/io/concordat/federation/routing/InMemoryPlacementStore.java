package io.concordat.federation.routing;

import io.concordat.idempotency.audit.Decision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Places that are known as long as the process lives: for tests and examples. Thread-safe. */
public final class InMemoryPlacementStore implements PlacementStore {

    private final Clock clock;
    private final Map<String, List<Placement>> places = new HashMap<>();

    /** An empty one. */
    public InMemoryPlacementStore(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public synchronized Placement place(String thing, String system, Decision by) {
        Optional<Placement> standing = find(thing);
        if (standing.isPresent()) {
            return standing.get();
        }
        return add(thing, system, by);
    }

    private Placement add(String thing, String system, Decision by) {
        Placement placement = new Placement(thing, system, clock.instant(), null, by);
        places.computeIfAbsent(thing, each -> new ArrayList<>()).add(placement);
        return placement;
    }

    @Override
    public synchronized boolean move(String thing, String from, String to, Decision by) {
        Optional<Placement> standing =
                find(thing).filter(place -> place.system().equals(from));
        if (standing.isEmpty() || from.equals(to)) {
            return false;
        }
        List<Placement> all = Objects.requireNonNull(places.get(thing));
        all.set(all.size() - 1, standing.get().ended(clock.instant()));
        add(thing, to, by);
        return true;
    }

    @Override
    public synchronized List<Placement> history(String thing) {
        return List.copyOf(places.getOrDefault(thing, List.of()));
    }
}
