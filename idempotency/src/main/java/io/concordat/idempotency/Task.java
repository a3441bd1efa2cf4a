package io.concordat.idempotency;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** What one execution was asked to do. */
record Task<R>(
        CallContext call,
        Object payload,
        FencedEffect<R> effect,
        @Nullable Probe<R> probe) {

    IdempotencyKey key() {
        return call.key();
    }
}
