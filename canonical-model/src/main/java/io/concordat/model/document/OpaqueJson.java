package io.concordat.model.document;

import java.util.Objects;

/**
 * A JSON value that is carried, not understood.
 *
 * @param text valid JSON, numbers in the lexical form they were received in
 */
public record OpaqueJson(String text) {

    /** Refuses null; the codec guarantees that the text is JSON. */
    public OpaqueJson {
        Objects.requireNonNull(text, "text");
    }

    /** The JSON text. */
    @Override
    public String toString() {
        return text;
    }
}
