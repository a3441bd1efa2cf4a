package io.concordat.idempotency.inbox;

import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.model.call.IdempotencyKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a message. Immutable.
 *
 * @param key what the message stands for, the same on every delivery
 * @param payload what is compared when the key comes again: a document, a text, bytes, or a
 *     {@link ReceivedMessage}, of which only the fingerprint is compared
 * @param occurredAt when what the message tells happened, the same on every delivery; null if it does not say. Only with
 *     it can a repetition later than all retention be told from a new message
 * @param redelivered whether this may be a repetition, as a broker tells or as is true of everything a consumer reads
 *     first after a start; such deliveries are counted before they run, so that one that kills the process is given up
 */
public record Delivery(
        IdempotencyKey key, Object payload, @Nullable Instant occurredAt, boolean redelivered) {

    /** Refuses missing parts. */
    public Delivery {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(payload, "payload");
    }

    /** A delivery of which no more is known. */
    public static Delivery of(IdempotencyKey key, Object payload) {
        return new Delivery(key, payload, null, false);
    }

    /** A message as received, which has its key and its fingerprint already and can become a dead letter. */
    public static Delivery of(ReceivedMessage message) {
        return of(message.key(), message);
    }

    /** The same message with its moment. */
    public Delivery at(Instant moment) {
        return new Delivery(key, payload, moment, redelivered);
    }

    /** The same message, perhaps delivered before. */
    public Delivery again() {
        return new Delivery(key, payload, occurredAt, true);
    }
}
