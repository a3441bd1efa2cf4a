package io.concordat.model.event;

import io.concordat.model.value.Id;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;

/**
 * The object an event is about and the step it took.
 *
 * @param <T> kind of object
 * @param id canonical id
 * @param revisionBefore revision before, 0 when the object did not exist
 * @param revisionAfter revision after; equal to the one before when the event changed no document
 */
public record Aggregate<T>(
        Id<T> id,
        @PositiveOrZero int revisionBefore,
        @PositiveOrZero int revisionAfter) {

    /** Refuses a step back. */
    public Aggregate {
        Objects.requireNonNull(id, "id");
        if (revisionBefore < 0 || revisionAfter < revisionBefore) {
            throw new IllegalArgumentException("revision goes from " + revisionBefore + " to " + revisionAfter
                    + ": it starts at 0 and never falls");
        }
    }

    /** An object that came to be. */
    public static <T> Aggregate<T> created(Id<T> id) {
        return new Aggregate<>(id, 0, 1);
    }

    /** An object that something happened to without a new revision of its document. */
    public static <T> Aggregate<T> at(Id<T> id, int revision) {
        return new Aggregate<>(id, revision, revision);
    }

    /** An object whose document was replaced by its next revision. */
    public static <T> Aggregate<T> changed(Id<T> id, int revisionBefore) {
        return new Aggregate<>(id, revisionBefore, revisionBefore + 1);
    }
}
