package io.concordat.adapter;

import java.util.Objects;

/**
 * One thing a mapping between two forms of a document could not carry over as it was.
 *
 * @param pointer RFC 6901 JSON pointer into the canonical document
 * @param kind what became of it
 * @param text for people; free of personal data
 */
public record MappingNote(String pointer, Kind kind, String text) {

    /** What a mapping did to a value. */
    public enum Kind {
        /** It has no place on the other side and is gone. */
        LOST,
        /** It was missing and a fixed value was taken. */
        DEFAULTED,
        /** It was missing or ambiguous and was concluded from other values. */
        GUESSED,
        /** It was expressed in another unit, code or form. */
        CONVERTED
    }

    /** Refuses missing parts. */
    public MappingNote {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** {@code LOST at /lines/0/units: ...}. */
    @Override
    public String toString() {
        return kind + " at " + (pointer.isEmpty() ? "the document" : pointer) + ": " + text;
    }
}
