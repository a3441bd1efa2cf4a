package io.concordat.federation.ownership;

import io.concordat.model.ownership.FieldGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a write. Immutable.
 *
 * @param <T> the document
 * @param document as it is afterwards; empty when it is new and the writer may not make it
 * @param changed the groups that changed; empty when nothing did
 * @param refused the groups the writer wanted to change and does not own
 */
public record Resolved<T extends Record>(Optional<T> document, Set<FieldGroup> changed, List<Refusal> refused) {

    /** Copies the collections. */
    public Resolved {
        changed = Set.copyOf(changed);
        refused = List.copyOf(refused);
    }

    /** Whether there is something to save. */
    public boolean isChanged() {
        return !changed.isEmpty();
    }
}
