package io.concordat.idempotency;

/**
 * Hears what executors do, for metrics and alerts. Called in the executing thread, also from several at once; must be
 * quick. What it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface ExecutionListener {

    /** Something was done. */
    void on(ExecutionEvent event);

    /** This listener for whoever tells it: events are logged at debug level, and what it throws as a warning. */
    default ExecutionListener guarded() {
        return new GuardedListener(this);
    }
}
