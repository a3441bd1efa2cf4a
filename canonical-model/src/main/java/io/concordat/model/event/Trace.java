package io.concordat.model.event;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How an event hangs together with others (CloudEvents extension attributes).
 *
 * @param correlationId the business conversation
 * @param causationId id of the event or call that led to it
 * @param sequence position within the subject at the source; higher is later
 * @param partitionKey what keeps its order; null for the subject
 * @param traceparent W3C trace context
 */
public record Trace(
        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = EventRef.TEXT)
        String correlationId,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = EventRef.TEXT)
        String causationId,

        @Nullable @PositiveOrZero Long sequence,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = EventRef.TEXT)
        String partitionKey,

        @Nullable @Pattern(regexp = "[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")
        String traceparent) {

    /** Nothing known. */
    public static final Trace NONE = new Trace(null, null, null, null, null);

    /** A place in a conversation. */
    public static Trace of(String correlationId, @Nullable String causationId) {
        return new Trace(correlationId, causationId, null, null, null);
    }

    /** The same place with a position within the subject. */
    public Trace withSequence(long position) {
        return new Trace(correlationId, causationId, position, partitionKey, traceparent);
    }
}
