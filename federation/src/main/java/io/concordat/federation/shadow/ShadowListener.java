package io.concordat.federation.shadow;

import io.concordat.idempotency.reconcile.Difference;
import io.concordat.model.call.IdempotencyKey;

/**
 * Hears of each difference as it is found, on the executor's threads; what it throws is dropped. Thread-safe.
 *
 * <p>The key is that of the call, the field a JSON pointer into the answer, left is the primary and right the shadow, so what
 * makes a case of a difference of a {@link io.concordat.idempotency.reconcile.Reconciliation} makes one of these. Confidential
 * values are masked; the answers themselves are not.
 */
@FunctionalInterface
public interface ShadowListener {

    /** Two answers are not the same in a field. */
    void differs(Difference<IdempotencyKey, Object, Object> difference);
}
