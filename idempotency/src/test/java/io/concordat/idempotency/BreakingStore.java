package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;

/** A store whose connection breaks when a test says so, before or after it did what it was asked. */
final class BreakingStore implements IdempotencyStore {

    static final class StoreDownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreDownException() {
            super("connection lost");
        }
    }

    private final IdempotencyStore store;
    private boolean failClaiming;
    private boolean failSettling;
    private boolean loseSettlementReply;

    BreakingStore(IdempotencyStore store) {
        this.store = store;
    }

    void failClaiming(boolean fail) {
        this.failClaiming = fail;
    }

    void failSettling(boolean fail) {
        this.failSettling = fail;
    }

    void loseSettlementReply(boolean lose) {
        this.loseSettlementReply = lose;
    }

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        breakIf(failClaiming);
        return store.claim(key, fingerprint, lease);
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        store.markEffect(key, fence, lease);
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        breakIf(failSettling);
        store.settle(key, fence, settlement);
        breakIf(loseSettlementReply);
    }

    private static void breakIf(boolean broken) {
        if (broken) {
            throw new StoreDownException();
        }
    }
}
