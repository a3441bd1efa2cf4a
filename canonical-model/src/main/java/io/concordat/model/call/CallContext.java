package io.concordat.model.call;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What travels with every call to another system, beside the document itself.
 *
 * <p>Immutable and thread-safe. Nothing in it is personal data.
 *
 * @param key names the effect, so that a repeated call is recognised; send it with the request
 * @param correlationId the business conversation, usually the canonical order id
 * @param causationId the event or call that led to this one, null at the start of a conversation
 * @param deadline when the caller stops waiting; an adapter must not start work after it
 * @param principal the system or role on whose behalf the call is made, not a person's name
 * @param traceparent where the call stands in a distributed trace; send it with the request; null outside of a trace
 */
public record CallContext(
        IdempotencyKey key,
        String correlationId,
        @Nullable String causationId,
        Instant deadline,
        @Classified(PERSONAL) String principal,
        @Nullable Traceparent traceparent) {

    /** Refuses missing parts. */
    public CallContext {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(principal, "principal");
    }

    /** A context outside of a trace. */
    public CallContext(
            IdempotencyKey key,
            String correlationId,
            @Nullable String causationId,
            Instant deadline,
            String principal) {
        this(key, correlationId, causationId, deadline, principal, null);
    }

    /** A context that starts a conversation. */
    public static CallContext of(IdempotencyKey key, Instant deadline) {
        return new CallContext(key, key.value(), null, deadline, "concordat");
    }

    /** The same conversation under another key. */
    public CallContext withKey(IdempotencyKey other) {
        return new CallContext(other, correlationId, causationId, deadline, principal, traceparent);
    }

    /** The same call with another deadline. */
    public CallContext withDeadline(Instant other) {
        return new CallContext(key, correlationId, causationId, other, principal, traceparent);
    }

    /** The same call as part of a conversation, caused by an event or call. */
    public CallContext within(String conversation, @Nullable String cause) {
        return new CallContext(key, conversation, cause, deadline, principal, traceparent);
    }

    /** The same call with an earlier deadline, if this one is later. */
    public CallContext noLaterThan(Instant latest) {
        return deadline.isAfter(latest) ? withDeadline(latest) : this;
    }

    /** The same call at a place in a trace, or outside of any. */
    public CallContext withTraceparent(@Nullable Traceparent place) {
        return new CallContext(key, correlationId, causationId, deadline, principal, place);
    }

    /** Whether the caller has stopped waiting. */
    public boolean isOver(Instant now) {
        return !now.isBefore(deadline);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
