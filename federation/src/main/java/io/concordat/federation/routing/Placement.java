package io.concordat.federation.routing;

import io.concordat.idempotency.audit.Decision;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a thing lives in a system. Immutable.
 *
 * @param thing an object or a key, see {@link PlacementStore}
 * @param system the system, as in {@code AdapterDescriptor.name()}
 * @param since from when, by the clock of the store
 * @param until when it was moved elsewhere, null while it stands
 * @param by who or what placed it, and why: a route, or a person
 */
public record Placement(
        String thing,
        String system,
        Instant since,
        @Nullable Instant until,
        Decision by) {

    /** Refuses missing parts. */
    public Placement {
        Objects.requireNonNull(thing, "thing");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
    }

    /** Whether it stands. */
    public boolean isOpen() {
        return until == null;
    }

    Placement ended(Instant at) {
        return new Placement(thing, system, since, at, by);
    }
}
