package io.concordat.idempotency.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * How far a run has come. Everything up to and including the key is compared and reported, nothing beyond it.
 *
 * <p>Store it together with what was reported since the one before, and give it to {@link Reconciliation#resume} after a
 * crash: both parts together report exactly what one run would have, judged at the same moment.
 *
 * @param lastKey the last key that is done on both sides; null if there was none
 * @param soFar the counts up to it
 */
public record Checkpoint<K>(@Nullable K lastKey, Summary soFar) {}
