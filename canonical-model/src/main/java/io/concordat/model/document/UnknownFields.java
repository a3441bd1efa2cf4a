package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of a received document that this version of the library does not know, so that they survive being read and
 * written again.
 *
 * <p>Keys are JSON pointers relative to the document that carries this; in a pointer, an array element that has an id
 * of its own is named {@code [id]} instead of by its index, so a removed line does not move another line's fields.
 * Immutable and thread-safe.
 *
 * @param byPointer values by pointer, sorted
 */
@Classified(PERSONAL)
public record UnknownFields(Map<String, OpaqueJson> byPointer) {

    /** Nothing unknown. */
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    /** Copies and sorts the map. */
    public UnknownFields {
        byPointer = java.util.Collections.unmodifiableMap(new TreeMap<>(byPointer));
    }

    /** Whether everything was known. */
    public boolean isEmpty() {
        return byPointer.isEmpty();
    }

    /** Without pointers and values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
