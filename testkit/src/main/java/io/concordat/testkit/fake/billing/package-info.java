/**
 * The arithmetic of billing an order in parts, so that the parts sum to the order exactly:
 * {@link io.concordat.testkit.fake.billing.PartialBilling}.
 */
@NullMarked
package io.concordat.testkit.fake.billing;

import org.jspecify.annotations.NullMarked;
