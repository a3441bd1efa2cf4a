package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Content of somebody's own beside the contract.
 *
 * @param namespace URI of whoever defines it
 * @param mustUnderstand whether a reader that does not know the namespace must refuse the document
 * @param schema URI of its schema
 * @param body the content
 */
public record Extension(
        @Size(min = 1, max = 255) String namespace,
        boolean mustUnderstand,
        @Nullable @Size(max = 255) String schema,
        @Classified(PERSONAL) OpaqueJson body) {
    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
