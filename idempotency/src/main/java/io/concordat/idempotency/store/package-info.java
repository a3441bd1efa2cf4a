/**
 * Where keys, results and refusals are remembered: the {@link io.concordat.idempotency.store.IdempotencyStore} to
 * implement for another database, and the one in memory.
 */
@NullMarked
package io.concordat.idempotency.store;

import org.jspecify.annotations.NullMarked;
