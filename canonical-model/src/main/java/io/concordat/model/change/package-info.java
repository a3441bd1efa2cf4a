/**
 * What somebody wants changed in an order, and what was answered: {@link io.concordat.model.change.OrderChange}.
 */
@NullMarked
package io.concordat.model.change;

import org.jspecify.annotations.NullMarked;
