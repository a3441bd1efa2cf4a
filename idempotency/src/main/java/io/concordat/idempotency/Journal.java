package io.concordat.idempotency;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener and the log what one execution does. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotentExecutor.class);

    private final IdempotencyKey key;
    private final ExecutionListener listener;

    Journal(IdempotencyKey key, ExecutionListener listener) {
        this.key = key;
        this.listener = listener;
    }

    void note(Kind kind, int attempt, @Nullable Failure failure) {
        ExecutionEvent event = new ExecutionEvent(key, kind, attempt, failure == null ? null : failure.kind());
        LOG.debug("{} {} attempt {} {}", key, kind, attempt, event.failure());
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("listener failed on {} of {}", kind, key, WhereItFailed.of(e));
        }
    }
}
