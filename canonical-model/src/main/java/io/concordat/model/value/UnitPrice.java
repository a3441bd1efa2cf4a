package io.concordat.model.value;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * A price for a base quantity: 12.345 EUR per 100 pieces (EN 16931 BT-146 with BT-149).
 *
 * <p>Has its own scale, not that of the currency. The amount must not be negative (BR-27): a credit has a negative
 * quantity or another document type. The base quantity must be greater than zero. Immutable and thread-safe.
 *
 * @param amount the price of {@code per}, 0 or more, at most 18 decimals
 * @param currency ISO 4217
 * @param per the base quantity, greater than zero, in the unit the priced quantity has
 */
public record UnitPrice(
        BigDecimal amount, Currency currency, @Valid Quantity per) {

    /** Refuses a negative price and a base quantity of zero or less. */
    public UnitPrice {
        Objects.requireNonNull(currency, "currency");
        amount = Decimals.bounded(amount, "price");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("price " + amount.toPlainString()
                    + " is negative: expected 0 or more (EN 16931 BR-27), put the sign on the quantity");
        }
        if (per.signum() <= 0) {
            throw new IllegalArgumentException("base quantity " + per
                    + " is not greater than zero (Peppol R121): say what quantity the price is for");
        }
    }

    /** A price for one of a unit, such as {@code UnitPrice.of("12.50", "EUR", Unit.ONE)}. */
    public static UnitPrice of(String amount, String currency, Unit unit) {
        return new UnitPrice(
                Decimals.parse(amount, "price"), Money.currency(currency), Quantity.of(BigDecimal.ONE, unit));
    }

    /**
     * The price of a quantity, rounded once to the minor units of the currency.
     *
     * @throws UnitMismatchException if the quantity has another unit than the base quantity
     */
    public Money priceOf(Quantity quantity, RoundingMode mode) {
        if (!quantity.unit().equals(per.unit())) {
            throw new UnitMismatchException("price", quantity.unit(), per.unit());
        }
        int scale = Money.zero(currency).minorUnits();
        BigDecimal exactProduct = quantity.value().multiply(amount);
        return new Money(exactProduct.divide(per.value(), scale, mode), currency);
    }

    /** For people and messages: {@code 12.345 EUR per 100 C62}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency + " per " + per;
    }
}
