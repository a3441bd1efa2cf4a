package io.concordat.idempotency.model;

import java.util.EnumSet;
import java.util.Set;

/** The mistakes a model makes. */
record Faults(Set<Bug> bugs) {

    static final Faults NONE = new Faults(EnumSet.noneOf(Bug.class));

    static Faults of(Bug bug) {
        return new Faults(EnumSet.of(bug));
    }

    boolean has(Bug bug) {
        return bugs.contains(bug);
    }
}
