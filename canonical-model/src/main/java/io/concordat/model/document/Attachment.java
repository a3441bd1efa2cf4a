package io.concordat.model.document;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a document, by reference or inline.
 *
 * @param id unique within the document
 * @param mediaType IANA media type
 * @param uri where it lies, null when inline
 * @param inlineBase64 the content in Base64 (RFC 4648), null when by reference
 * @param sha256 digest of the content as lower-case hexadecimal
 * @param description for people
 */
public record Attachment(
        @Size(min = 1, max = 100) String id,
        @Nullable @Size(max = 100) String mediaType,
        @Classified(PERSONAL) @Nullable @Size(max = 2000) String uri,
        @Classified(PERSONAL) @Nullable String inlineBase64,
        @Nullable @Size(min = 64, max = 64) String sha256,
        @Classified(PERSONAL) @Nullable @Size(max = 1000) String description) {
    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
