/**
 * The sales order: start at {@link io.concordat.model.order.SalesOrder}.
 */
@NullMarked
package io.concordat.model.order;

import org.jspecify.annotations.NullMarked;
