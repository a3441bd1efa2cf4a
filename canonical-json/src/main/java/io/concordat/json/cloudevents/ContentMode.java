package io.concordat.json.cloudevents;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a message carries events, told by its content type (CloudEvents HTTP binding 3, Kafka binding 3). */
public enum ContentMode {
    /** Attributes are headers, the body is the data. */
    BINARY,
    /** The body is one event. */
    STRUCTURED,
    /** The body is a JSON array of events. */
    BATCHED;

    /** The content type of one event in structured JSON. */
    public static final String STRUCTURED_JSON = "application/cloudevents+json; charset=UTF-8";

    /** The mode of a message with this {@code content-type} header, null when it has none. */
    public static ContentMode of(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/cloudevents-batch")) {
            return BATCHED;
        }
        return type.startsWith("application/cloudevents") ? STRUCTURED : BINARY;
    }
}
