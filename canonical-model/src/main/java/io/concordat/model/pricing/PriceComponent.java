package io.concordat.model.pricing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of how a unit price came about, in order.
 *
 * @param sequence 1 first
 * @param kind what the step is
 * @param amount what it adds to the unit price, negative when it reduces
 * @param percent the percentage it came from
 * @param runningUnitPrice the unit price after the step
 * @param reason why
 * @param source where it comes from: a price list, a contract, a promotion
 */
@GeneratesBuilder
public record PriceComponent(
        @PositiveOrZero int sequence,
        Kind kind,
        @Nullable Money amount,
        @Nullable BigDecimal percent,
        @Valid @Nullable UnitPrice runningUnitPrice,
        @Valid @Nullable Code reason,
        @Nullable @Size(max = 100) String source) {

    /** What a step of a price is. */
    public enum Kind {
        /** Price list. */
        LIST,
        /** Base price of the item. */
        BASE,
        /** Agreed price. */
        CONTRACT,
        /** Quantity break. */
        BREAK,
        /** Promotion. */
        PROMOTION,
        /** Set by a person. */
        MANUAL,
        /** Freight in the price. */
        FREIGHT,
        /** Surcharge. */
        SURCHARGE,
        /** Rounding of the price. */
        ROUNDING
    }
}
