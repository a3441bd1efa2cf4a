/**
 * The status model: independent axes, line quantities, and pure functions from the ones to the others. An order has no
 * status field; every status here is computed. Start at {@link io.concordat.model.status.LineQuantities}.
 */
@NullMarked
package io.concordat.model.status;

import org.jspecify.annotations.NullMarked;
