package io.concordat.json.version;

import java.util.List;
import java.util.Objects;

/**
 * A contract that got a new major only because a document nested in it did, such as an event that carries a snapshot: the
 * document's own casters are used where it stands. Immutable.
 *
 * @param pointer JSON pointer of the nested document
 * @param up step of the outer contract to its next major
 * @param down the step back
 * @param document casts the nested document up
 * @param back casts it down
 */
public record NestedDocument(String pointer, Step up, Step down, Upcaster document, Downcaster back) {

    /** Refuses missing parts. */
    public NestedDocument {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(up, "up");
        Objects.requireNonNull(down, "down");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(back, "back");
    }

    /** The paths of the nested document, as the outer contract has them. */
    List<Change> changes() {
        return document.changes().stream()
                .map(change -> new Change(change.kind(), pointer + change.from(), pointer + change.to(), change.why()))
                .toList();
    }
}
