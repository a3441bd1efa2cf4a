package io.concordat.idempotency.sequence;

import java.util.Objects;

/**
 * Where a message stands in its sequence. Immutable and thread-safe.
 *
 * @param sequence the sequence
 * @param version the version of the aggregate it makes; 0 for all where aggregates have no versions, and arrival decides
 */
public record Place(SequenceKey sequence, long version) implements Comparable<Place> {

    /** Refuses negative versions. */
    public Place {
        Objects.requireNonNull(sequence, "sequence");
        Versions.require(version);
    }

    @Override
    public int compareTo(Place other) {
        int bySequence = sequence.compareTo(other.sequence);
        return bySequence != 0 ? bySequence : Long.compare(version, other.version);
    }

    /** {@code scope:aggregate@version}. */
    @Override
    public String toString() {
        return sequence + "@" + version;
    }
}
