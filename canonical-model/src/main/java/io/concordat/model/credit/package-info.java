/**
 * The decision whether a customer may order on credit: {@link io.concordat.model.credit.CreditDecision}.
 */
@NullMarked
package io.concordat.model.credit;

import org.jspecify.annotations.NullMarked;
