package io.concordat.model.call;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a call in a distributed trace, as the header {@code traceparent} of W3C Trace Context carries it:
 * {@code 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01}.
 *
 * <p>It names no person and no document. Immutable and thread-safe.
 *
 * @param value version, trace id, parent id and flags in lower-case hexadecimal, joined by hyphens
 */
public record Traceparent(String value) {

    // no version ff, no id of zeros (W3C Trace Context, section 3.2.2)
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Refuses a text of another form. */
    public Traceparent {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a traceparent of " + value.length()
                    + " characters: expected version, trace id, parent id and flags as in W3C Trace Context,"
                    + " 55 characters of lower-case hexadecimal and hyphens, no id of zeros");
        }
    }

    /** What a header or an event carries; empty for null and for what is malformed, as the standard has it ignored. */
    public static Optional<Traceparent> read(@Nullable String header) {
        return header != null && FORM.matcher(header).matches()
                ? Optional.of(new Traceparent(header))
                : Optional.empty();
    }

    /** The trace all calls of one request share, 32 hexadecimal digits. */
    public String traceId() {
        return value.substring(3, 35);
    }

    /** The caller's span within the trace, 16 hexadecimal digits. */
    public String parentId() {
        return value.substring(36, 52);
    }

    /** The value as it is sent. */
    @Override
    public String toString() {
        return value;
    }
}
