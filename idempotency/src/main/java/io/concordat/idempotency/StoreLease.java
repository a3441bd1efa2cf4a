package io.concordat.idempotency;

import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;

/** The lease of one attempt. */
record StoreLease(IdempotencyStore store, IdempotencyKey key, long fencingToken) implements Lease {

    @Override
    public void renew(Duration length) {
        store.markEffect(key, fencingToken, length);
    }
}
