package io.concordat.idempotency;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what another listener is told, and what it throws. */
record GuardedListener(ExecutionListener listener) implements ExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionListener.class);

    @Override
    public void on(ExecutionEvent event) {
        LOG.debug("{} {} attempt {} {}", event.key(), event.kind(), event.attempt(), event.failure());
        try {
            listener.on(event);
        } catch (RuntimeException e) {
            LOG.warn("listener failed on {} of {}", event.kind(), event.key(), WhereItFailed.of(e));
        }
    }

    @Override
    public ExecutionListener guarded() {
        return this;
    }
}
