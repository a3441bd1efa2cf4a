package io.concordat.model.value;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to another document or to one of its lines, at a revision if that matters.
 *
 * @param <T> what is referred to
 * @param id canonical id
 * @param identifiers keys other systems use for it
 * @param lineId the line meant, null for the whole document
 * @param revision the revision meant, null for any
 * @param display words for people
 */
public record Ref<T>(
        Id<T> id,
        List<@Valid Identifier> identifiers,
        @Nullable @Size(max = 50) String lineId,
        @Nullable @PositiveOrZero Integer revision,
        @Classified(PERSONAL) @Nullable @Size(max = 255) String display) {

    /** Copies the list. */
    public Ref {
        Objects.requireNonNull(id, "id");
        identifiers = List.copyOf(identifiers);
    }

    /** A reference to a whole document. */
    public static <T> Ref<T> to(Id<T> id) {
        return new Ref<>(id, List.of(), null, null, null);
    }

    /** A reference to a line of a document. */
    public static <T> Ref<T> toLine(Id<T> id, String lineId) {
        return new Ref<>(id, List.of(), lineId, null, null);
    }

    /** The id, with the line behind it when there is one: {@code so-1/10}. */
    @Override
    public String toString() {
        return lineId == null ? id.value() : id + "/" + lineId;
    }
}
