package io.concordat.idempotency.inbox;

import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.sql.NewKey;

/**
 * A delivery and its key with the fingerprint, calculated once however often it is tried.
 *
 * @param replayed whether it is replayed from a dead letter, by somebody who keeps the order
 */
record Received(Delivery delivery, NewKey key, boolean replayed) {

    static Received of(InboxSettings settings, Delivery delivery) {
        settings.parking().require(delivery);
        return new Received(
                delivery,
                NewKey.done(delivery.key(), fingerprint(settings, delivery.payload()), delivery.occurredAt()),
                false);
    }

    private static Fingerprint fingerprint(InboxSettings settings, Object payload) {
        return payload instanceof ReceivedMessage message
                ? message.fingerprint()
                : settings.fingerprinter().of(payload);
    }

    Received asReplayed() {
        return new Received(delivery, key, true);
    }

    /** For messages to people. */
    @Override
    public String toString() {
        return delivery.key().toString();
    }
}
