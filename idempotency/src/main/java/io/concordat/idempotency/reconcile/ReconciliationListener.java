package io.concordat.idempotency.reconcile;

/**
 * Is told what a reconciliation finds, while it finds it, in the order of the keys and in the thread that runs it. What it
 * throws ends the run.
 *
 * @param <K> the key
 * @param <L> a row of the left side
 * @param <R> a row of the right side
 */
@FunctionalInterface
public interface ReconciliationListener<K, L, R> {

    /** The sides do not agree. */
    void difference(Difference<K, L, R> difference);

    /** Something is missing but not yet due. */
    default void pending(Pending<K, L, R> pending) {}

    /** All before this was told; comes after the configured number of rows and at the end. */
    default void checkpoint(Checkpoint<K> checkpoint) {}
}
