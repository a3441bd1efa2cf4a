package io.concordat.model.derive;

import io.concordat.model.GeneratesBuilder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * The amounts that decide how far an order is paid, all in one currency. Unset amounts of the builder are zero.
 *
 * @param currency ISO 4217
 * @param issued billed to the customer, or ordered where that is what is due
 * @param credited taken off what was billed, cash discounts and booked tolerances included
 * @param writtenOff given up
 * @param toCome will be billed still; money paid ahead of it is not too much
 * @param paid applied and not taken away again, refunds not deducted
 * @param refunded given back
 * @param authorised reserved and not taken
 * @param disputed whether somebody disputes part of it
 * @param failed whether a payment was tried and came to nothing
 */
@GeneratesBuilder
public record PaymentAmounts(
        Currency currency,
        BigDecimal issued,
        BigDecimal credited,
        BigDecimal writtenOff,
        BigDecimal toCome,
        BigDecimal paid,
        BigDecimal refunded,
        BigDecimal authorised,
        boolean disputed,
        boolean failed) {

    /** Takes an amount that was not set as zero. */
    public PaymentAmounts {
        Objects.requireNonNull(currency, "currency");
        issued = orZero(issued);
        credited = orZero(credited);
        writtenOff = orZero(writtenOff);
        toCome = orZero(toCome);
        paid = orZero(paid);
        refunded = orZero(refunded);
        authorised = orZero(authorised);
    }

    /** What is to be paid in all: issued − credited − written off. */
    public BigDecimal due() {
        return issued.subtract(credited).subtract(writtenOff);
    }

    /** What is still to be paid, never below zero. */
    public BigDecimal open() {
        return due().subtract(paid).max(BigDecimal.ZERO);
    }

    private static BigDecimal orZero(BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
