/**
 * Prices, allowances, charges, taxes and totals, shared by order and invoice (EN 16931 terms).
 */
@NullMarked
package io.concordat.model.pricing;

import org.jspecify.annotations.NullMarked;
