package io.concordat.adapter.lineage;

import io.concordat.adapter.MappingNote;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.call.Traceparent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a port made of a document: which input, through which adapter, became which outputs. Immutable;
 * nothing personal, no content.
 *
 * @param at when the call had ended
 * @param step which call it was
 * @param input what it was about; null when only a key was asked for or a feed was polled
 * @param outputs what the system answered, in its order; empty when it failed or found nothing
 * @param notes what the adapter's mapping lost, defaulted, guessed or converted
 * @param failure why there is no answer; null when there is one
 */
public record LineageEntry(
        Instant at,
        Step step,
        @Nullable DocumentTrace input,
        List<DocumentTrace> outputs,
        List<MappingNote> notes,
        @Nullable FailureKind failure) {

    /**
     * One call.
     *
     * @param system the system, as its adapter's descriptor names it
     * @param port port and method, for example {@code SalesOrderSink.submit}
     * @param key the call's idempotency key
     * @param correlationId the business conversation
     * @param causationId what led to the call, null at the start of a conversation
     * @param traceparent its place in a trace, null outside of one
     */
    public record Step(
            String system,
            String port,
            IdempotencyKey key,
            String correlationId,
            @Nullable String causationId,
            @Nullable Traceparent traceparent) {

        /** Refuses missing parts. */
        public Step {
            Objects.requireNonNull(system, "system");
            Objects.requireNonNull(port, "port");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(correlationId, "correlationId");
        }
    }

    /** Copies the lists. */
    public LineageEntry {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(step, "step");
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
    }

    /** Whether a document with this canonical id went in or came out. */
    public boolean concerns(String id) {
        return (input != null && id.equals(input.id())) || outputs.stream().anyMatch(output -> id.equals(output.id()));
    }

    /** The keys by which the system knows what came out. */
    public List<String> keys() {
        return outputs.stream().flatMap(output -> output.keys().stream()).toList();
    }
}
