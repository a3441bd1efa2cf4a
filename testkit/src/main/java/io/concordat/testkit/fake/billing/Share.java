package io.concordat.testkit.fake.billing;

import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something is reached, counted from its beginning.
 *
 * @param part what is reached, in the same measure as {@code whole}
 * @param whole everything, not zero
 * @param mode how an amount is rounded that does not fit its currency
 */
record Share(BigDecimal part, BigDecimal whole, RoundingMode mode) {

    /** The share of an amount; all of it, to the last digit, when everything is reached. */
    Money of(Money total) {
        if (part.compareTo(whole) == 0) {
            return total;
        }
        BigDecimal exact = total.amount().multiply(part);
        return Money.of(exact.divide(whole, total.minorUnits(), mode), total.currency());
    }
}
