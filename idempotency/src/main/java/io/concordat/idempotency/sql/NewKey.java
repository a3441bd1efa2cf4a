package io.concordat.idempotency.sql;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.jdbc.Moments;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key to be claimed.
 *
 * @param state as which it is inserted
 * @param lease null where the transaction is the lease
 * @param occurredAt when the message happened, null if nobody knows
 */
public record NewKey(
        IdempotencyKey key,
        UUID hash,
        Fingerprint fingerprint,
        KeyState state,
        @Nullable Duration lease,
        @Nullable Instant occurredAt) {

    /** A key whose effect is part of the same transaction. */
    public static NewKey done(IdempotencyKey key, Fingerprint fingerprint, @Nullable Instant occurredAt) {
        return new NewKey(key, KeyHash.of(key), fingerprint, KeyState.COMPLETED, null, occurredAt);
    }

    /** A key whose effect happens elsewhere. */
    public static NewKey leased(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        return new NewKey(key, KeyHash.of(key), fingerprint, KeyState.IN_PROGRESS, lease, null);
    }

    @Nullable
    Long leaseMicros() {
        return lease == null ? null : Moments.micros(lease);
    }

    @Nullable
    Long occurredMicros() {
        return occurredAt == null ? null : Moments.micros(occurredAt);
    }
}
