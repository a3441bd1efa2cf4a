package io.concordat.proof.storm;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;

/** A store whose user may die between its steps. */
record FaultyStore(IdempotencyStore store, FaultPlan faults) implements IdempotencyStore {

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        Claim claim = store.claim(key, fingerprint, lease);
        if (claim instanceof Claim.Acquired) {
            faults.pass(FaultPoint.AFTER_CLAIM);
        }
        return claim;
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        store.markEffect(key, fence, lease);
        faults.pass(FaultPoint.AFTER_MARK);
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        if (settlement instanceof Settlement.Completed) {
            faults.pass(FaultPoint.AFTER_EFFECT);
        }
        store.settle(key, fence, settlement);
    }
}
