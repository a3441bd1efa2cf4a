package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import java.util.Objects;

/**
 * A JSON value that is carried, not understood.
 *
 * @param text valid JSON, numbers in the lexical form they were received in
 */
@Classified(PERSONAL)
public record OpaqueJson(String text) {

    /** Refuses null; the codec guarantees that the text is JSON. */
    public OpaqueJson {
        Objects.requireNonNull(text, "text");
    }

    /** Without the JSON text. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
