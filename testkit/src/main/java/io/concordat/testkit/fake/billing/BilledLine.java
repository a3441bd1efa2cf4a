package io.concordat.testkit.fake.billing;

import io.concordat.model.order.LinePricing;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Quantity;

/**
 * What a bill says about one order line.
 *
 * @param line the order line
 * @param quantity how much of it is billed
 * @param pricing the order's price and this part's amounts
 */
public record BilledLine(OrderLine line, Quantity quantity, LinePricing pricing) {}
