package io.concordat.model.returns;

import io.concordat.model.value.Money;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is kept back for taking goods again: a percentage or an amount, never both.
 *
 * @param percent of the credit, 0 to 100
 * @param amount instead of a percentage, 0 or more
 */
public record RestockingFee(
        @Nullable @PositiveOrZero BigDecimal percent,
        @Nullable Money amount) {

    /** Refuses none and both. */
    public RestockingFee {
        if ((percent == null) == (amount == null)) {
            throw new IllegalArgumentException(
                    "a restocking fee is a percentage or an amount, found " + (percent == null ? "neither" : "both"));
        }
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException("a restocking fee of " + amount + ": expected 0 or more");
        }
    }
}
