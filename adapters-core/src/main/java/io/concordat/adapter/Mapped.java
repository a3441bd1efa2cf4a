package io.concordat.adapter;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The result of a mapping and what the mapping did to it.
 *
 * @param <T> the result
 * @param value the result
 * @param notes what was lost, defaulted, guessed or converted; empty when nothing was
 */
public record Mapped<T>(T value, List<MappingNote> notes) {

    /** Copies the list. */
    public Mapped {
        Objects.requireNonNull(value, "value");
        notes = List.copyOf(notes);
    }

    /** A result that carries everything over. */
    public static <T> Mapped<T> faithfully(T value) {
        return new Mapped<>(value, List.of());
    }

    /** Another result with the same notes. */
    public <U> Mapped<U> map(Function<? super T, ? extends U> next) {
        return new Mapped<>(next.apply(value), notes);
    }

    /** Whether something of the original is gone. */
    public boolean isLossy() {
        return notes.stream().anyMatch(note -> note.kind() == MappingNote.Kind.LOST);
    }
}
