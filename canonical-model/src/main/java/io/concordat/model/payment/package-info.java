/**
 * What is paid and where it is put: {@link io.concordat.model.payment.Payment} and
 * {@link io.concordat.model.payment.CashApplication}.
 */
@NullMarked
package io.concordat.model.payment;

import org.jspecify.annotations.NullMarked;
