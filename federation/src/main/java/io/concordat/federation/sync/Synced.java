package io.concordat.federation.sync;

import io.concordat.federation.ownership.Refusal;
import io.concordat.model.ownership.FieldGroup;
import java.util.List;
import java.util.Set;

/** What became of one snapshot. A {@code switch} over it is complete. */
public sealed interface Synced {

    /** The system said this before. */
    record Repeated() implements Synced {}

    /**
     * The system said something newer before, and this came late.
     *
     * @param last its last revision
     */
    record Stale(int last) implements Synced {}

    /**
     * Looked at, group by group.
     *
     * @param changed what changed; empty when all was so already
     * @param refused what was not the system's to say; audited
     */
    record Applied(Set<FieldGroup> changed, List<Refusal> refused) implements Synced {

        /** Copies the collections. */
        public Applied {
            changed = Set.copyOf(changed);
            refused = List.copyOf(refused);
        }
    }
}
