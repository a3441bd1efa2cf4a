/**
 * The order of versions: a {@link io.concordat.idempotency.sequence.SequenceGuard} knows the last version applied of each
 * aggregate and judges what comes.
 */
@NullMarked
package io.concordat.idempotency.sequence;

import org.jspecify.annotations.NullMarked;
