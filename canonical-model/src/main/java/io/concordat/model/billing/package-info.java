/**
 * What is charged: {@link io.concordat.model.billing.Invoice}.
 */
@NullMarked
package io.concordat.model.billing;

import org.jspecify.annotations.NullMarked;
