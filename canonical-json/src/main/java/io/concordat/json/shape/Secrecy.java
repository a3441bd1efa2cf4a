package io.concordat.json.shape;

import io.concordat.model.Classification;
import java.lang.reflect.RecordComponent;

/**
 * How carefully one component is handled.
 *
 * @param own the class of its value
 * @param ofParts what is nested in it is at least as strict as this
 */
record Secrecy(Classification own, Classification ofParts) {

    static Secrecy of(RecordComponent component) {
        return new Secrecy(
                Classification.of(component), Classification.said(component).orElse(Classification.PUBLIC));
    }
}
