/**
 * What things cost before anybody orders: {@link io.concordat.model.pricelist.PriceList}. What a line really costs, and
 * how that came about, stands on the line, see {@link io.concordat.model.order.LinePricing}.
 */
@NullMarked
package io.concordat.model.pricelist;

import org.jspecify.annotations.NullMarked;
