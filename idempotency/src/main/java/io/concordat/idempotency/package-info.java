/**
 * Does an effect on another system once, however often it is asked for. Start at
 * {@link io.concordat.idempotency.IdempotentExecutor}; what came of it is an {@link io.concordat.idempotency.Outcome}.
 */
@NullMarked
package io.concordat.idempotency;

import org.jspecify.annotations.NullMarked;
