/**
 * The {@link io.concordat.idempotency.replay.ReplayDesk replay desk}: parked and lost messages run again, planned, in order,
 * slowly, and written down.
 */
@NullMarked
package io.concordat.idempotency.replay;

import org.jspecify.annotations.NullMarked;
