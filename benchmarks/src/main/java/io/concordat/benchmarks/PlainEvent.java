package io.concordat.benchmarks;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.ClaimKind;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.Trace;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as a plain record, an attribute a component, in the order they are written. The type of the data is told to
 * those who bind it: they are spared looking it up.
 */
record PlainEvent<D extends EventData>(
        String specversion,
        String type,
        String id,
        String source,
        @Nullable String subject,
        OffsetDateTime time,
        OffsetDateTime recordedtime,
        ClaimKind claim,
        @Nullable String correlationid,
        @Nullable String causationid,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        Long sequence,

        @Nullable String partitionkey,
        @Nullable String traceparent,
        String datacontenttype,
        String dataschema,
        D data) {

    /** The event this stands for, to see that both readings are equal. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Event<?> toEvent() {
        Trace trace = new Trace(correlationid, causationid, sequence, partitionkey, traceparent);
        return new Event(
                id,
                source,
                EventTypes.named(type).orElseThrow(),
                subject,
                time,
                recordedtime,
                claim,
                trace,
                data,
                UnknownFields.NONE);
    }
}
