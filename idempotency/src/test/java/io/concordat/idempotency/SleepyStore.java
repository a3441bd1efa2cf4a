package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;

/** A store whose user falls asleep right after it has acquired a key for the first time. */
record SleepyStore(IdempotencyStore store, Runnable sleep) implements IdempotencyStore {

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        Claim claim = store.claim(key, fingerprint, lease);
        if (claim instanceof Claim.Acquired acquired && acquired.fence() == 1) {
            sleep.run();
        }
        return claim;
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        store.markEffect(key, fence, lease);
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        store.settle(key, fence, settlement);
    }

    @Override
    public Clock clock() {
        return store.clock();
    }
}
