package io.concordat.model.event;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The identity of an event: unique by source and id (CloudEvents 1.0).
 *
 * @param source URI of the system that sent it
 * @param id unique within the source
 */
public record EventRef(
        @Size(min = 1, max = 255) String source,
        @Size(min = 1, max = 200) String id) implements Comparable<EventRef> {

    /** Refuses missing parts. */
    public EventRef {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(EventRef other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }

    /** {@code source#id}. */
    @Override
    public String toString() {
        return source + "#" + id;
    }
}
