package io.concordat.idempotency;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/** Tells the listener what one execution does. */
final class Journal {

    private final IdempotencyKey key;
    private final ExecutionListener listener;

    Journal(IdempotencyKey key, ExecutionListener listener) {
        this.key = key;
        this.listener = listener;
    }

    void note(Kind kind, int attempt, @Nullable Failure failure) {
        listener.on(new ExecutionEvent(key, kind, attempt, failure == null ? null : failure.kind()));
    }
}
