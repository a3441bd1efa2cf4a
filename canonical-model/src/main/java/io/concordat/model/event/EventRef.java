package io.concordat.model.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * The identity of an event: unique by source and id (CloudEvents 1.0).
 *
 * @param source URI of the system that sent it
 * @param id unique within the source
 */
public record EventRef(
        @Size(min = 1, max = 255) @Pattern(regexp = URI) String source,

        @Size(min = 1, max = 200) @Pattern(regexp = TEXT) String id)
        implements Comparable<EventRef> {

    /** Text without control characters, as attributes of CloudEvents are (CloudEvents 1.0, type system). */
    static final String TEXT = "[^\\x00-\\x1F\\x7F-\\x9F]*";

    /** Pattern of a URI reference (RFC 3986) that {@link java.net.URI} takes. Loops over classes only, whatever the length. */
    public static final String URI = "(?!.*%(?![0-9A-Fa-f]{2}))"
            + "([A-Za-z][A-Za-z0-9+.-]*:/{0,3}[A-Za-z0-9._~!$&'()*+,;=@%-][A-Za-z0-9._~!$&'()*+,;=@%:/-]*"
            + "|/{1,2}[A-Za-z0-9._~!$&'()*+,;=@%-][A-Za-z0-9._~!$&'()*+,;=@%:/-]*"
            + "|[A-Za-z0-9._~!$&'()*+,;=@%-]+(/[A-Za-z0-9._~!$&'()*+,;=@%:/-]*)?|/)"
            + "(\\?[A-Za-z0-9._~!$&'()*+,;=@%:/?-]*)?(#[A-Za-z0-9._~!$&'()*+,;=@%:/?-]*)?";

    /** Refuses missing parts. */
    public EventRef {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
    }

    @Override
    public int compareTo(EventRef other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : id.compareTo(other.id);
    }

    /** {@code source#id}. */
    @Override
    public String toString() {
        return source + "#" + id;
    }
}
