package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.document.UnknownFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a CloudEvents 1.0 event.
 *
 * <p>Unique by ({@code source}, {@code id}); the same pair always carries the same content. Never edited: what was
 * wrong is corrected by a {@link CorrectionEvent}. Immutable and thread-safe.
 *
 * @param <D> what it says
 * @param id unique within the source, at most 200 characters
 * @param source URI of the system that says so
 * @param type name and version of the fact
 * @param subject canonical order id where there is one, else that of the object
 * @param time when it happened
 * @param recordedTime when the source recorded it, not before {@code time} but for clock skew
 * @param claim fact, snapshot, estimate or retraction
 * @param trace conversation, cause, sequence
 * @param data what it says
 * @param unknown what a reader did not know
 */
@GeneratesBuilder
public record Event<D extends EventData>(
        @Size(min = 1, max = 200) @Pattern(regexp = EventRef.TEXT)
        String id,

        @Size(min = 1, max = 255) @Pattern(regexp = EventRef.URI)
        String source,

        EventType<D> type,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = EventRef.TEXT)
        String subject,

        OffsetDateTime time,
        OffsetDateTime recordedTime,
        ClaimKind claim,
        @Valid Trace trace,
        @Valid D data,
        @Classified(PERSONAL) UnknownFields unknown) {

    /** Refuses data of another type than the event's. */
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(recordedTime, "recordedTime");
        claim = Objects.requireNonNullElse(claim, ClaimKind.FACT);
        trace = Objects.requireNonNullElse(trace, Trace.NONE);
        unknown = Objects.requireNonNullElse(unknown, UnknownFields.NONE);
        if (!type.dataType().isInstance(data)) {
            throw new IllegalArgumentException(
                    "event type " + type.name() + " carries " + type.dataType().getSimpleName() + ", found "
                            + data.getClass().getSimpleName());
        }
    }

    /**
     * A fact that is recorded as it happens.
     *
     * @param ref source and id
     * @param type name of the fact
     * @param subject canonical order id, or that of the object
     * @param time when it happened
     * @param data what happened
     */
    public static <D extends EventData> Event<D> fact(
            EventRef ref, EventType<D> type, @Nullable String subject, OffsetDateTime time, D data) {
        return new Event<>(
                ref.id(),
                ref.source(),
                type,
                subject,
                time,
                time,
                ClaimKind.FACT,
                Trace.NONE,
                data,
                UnknownFields.NONE);
    }

    /** Source and id, the identity of the event. */
    public EventRef ref() {
        return new EventRef(source, id);
    }

    /** The same event with another place in a conversation. */
    public Event<D> withTrace(Trace other) {
        return new Event<>(id, source, type, subject, time, recordedTime, claim, other, data, unknown);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
