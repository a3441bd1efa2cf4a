package io.concordat.model.document;

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
        @Nullable @Size(max = 2000) String uri,
        @Nullable String inlineBase64,
        @Nullable @Size(min = 64, max = 64) String sha256,
        @Nullable @Size(max = 1000) String description) {}
