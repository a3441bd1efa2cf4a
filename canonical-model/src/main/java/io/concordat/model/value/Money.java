package io.concordat.model.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount in one ISO 4217 currency.
 *
 * <p>At most 38 significant digits and 18 decimals; negative amounts are allowed. No operation rounds, except
 * {@link #rounded(RoundingMode)}, which says so. In JSON the amount is a decimal string. {@code equals} is that of a
 * record and distinguishes 1.0 from 1.00; compare values with {@link #compareTo} or {@link #isSameValueAs}. Immutable
 * and thread-safe.
 *
 * @param amount the decimal as given, its scale kept; a negative scale is written out (1E3 becomes 1000)
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** Refuses an amount beyond the bounds. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = Decimals.bounded(amount, "amount");
    }

    /**
     * Reads an amount such as {@code Money.of("12.50", "EUR")}.
     *
     * @throws IllegalArgumentException if the amount is no decimal within bounds or the currency is not ISO 4217
     */
    public static Money of(String amount, String currency) {
        return new Money(Decimals.parse(amount, "amount"), currency(currency));
    }

    /** An amount that was computed already; nothing is rounded. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(amount, currency);
    }

    /** Nothing, in a currency, with scale 0. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * The ISO 4217 currency of an alphabetic code.
     *
     * @throws IllegalArgumentException naming the code if this platform does not know it
     */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "unknown currency '" + code + "': expected an ISO 4217 alphabetic code such as EUR", e);
        }
    }

    /** The exact sum of amounts that all have {@code currency}; zero when there are none. */
    public static Money sum(Collection<Money> amounts, Currency currency) {
        Money total = zero(currency);
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    /**
     * The exact sum.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        requireSameCurrency("add", other);
        return new Money(amount.add(other.amount), currency);
    }

    /**
     * The exact difference.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        requireSameCurrency("subtract", other);
        return new Money(amount.subtract(other.amount), currency);
    }

    /** The amount with the opposite sign. */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The exact product, not rounded. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** Rounded to the minor units of the currency (JPY 0, EUR 2, KWD 3): the one place where money loses digits. */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(minorUnits(), mode), currency);
    }

    /** Decimals of the currency by ISO 4217; 2 for the codes that have none of their own (XXX, XAU). */
    public int minorUnits() {
        return Math.max(currency.getDefaultFractionDigits(), currency.getDefaultFractionDigits() < 0 ? 2 : 0);
    }

    /** Whether the amount fits the minor units of its currency, as a posted amount must (BR-DEC of EN 16931). */
    public boolean isPostable() {
        int most = minorUnits();
        // most amounts have no digit too many, which their scale tells without a look at the digits
        return amount.scale() <= most
                || amount.signum() == 0
                || amount.stripTrailingZeros().scale() <= most;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** The amount without its sign. */
    public Money abs() {
        return amount.signum() < 0 ? negated() : this;
    }

    /** Whether both amounts are worth the same, whatever their scale; false for different currencies. */
    public boolean isSameValueAs(Money other) {
        return currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
    }

    /**
     * Compares by value; the scale does not matter.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency("compare", other);
        return amount.compareTo(other.amount);
    }

    /** For people and messages: {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(String operation, Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(operation, currency, other.currency);
        }
    }
}
