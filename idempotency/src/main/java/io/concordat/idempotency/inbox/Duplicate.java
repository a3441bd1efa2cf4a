package io.concordat.idempotency.inbox;

import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.fingerprint.Fingerprint;

/** A message that stood twice in one poll. */
record Duplicate<R>(Received message, Received done) {

    Outcome<R> of(Outcome<R> outcome) {
        Fingerprint stored = done.key().fingerprint();
        Fingerprint given = message.key().fingerprint();
        if (!stored.equals(given)) {
            return new Outcome.KeyReused<>(stored, given);
        } else if (outcome instanceof Outcome.Executed<R> executed) {
            return new Outcome.Replayed<>(executed.value(), null);
        }
        return outcome instanceof Outcome.Rejected<R> rejected
                ? new Outcome.Rejected<>(rejected.failure(), true)
                : outcome;
    }
}
