package io.concordat.model.quote;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.LineUnits;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quote: an order line without its progress. The order line made from it names it, see
 * {@link LineReferences#quoteLine()}.
 *
 * @param lineId stable over all revisions, never reused
 * @param lineNumber what people see
 * @param parentLine line id of the kit this is a part of
 * @param item what is offered
 * @param quantity how much, more than zero
 * @param units other units of the same quantity, with their conversions
 * @param pricing unit price, allowances, taxes, amount
 * @param schedule when it could come
 * @param references what the line refers to
 * @param choice alternatives and chances; null when there are none
 */
@GeneratesBuilder
public record QuoteLine(
        @Size(min = 1, max = 50) String lineId,
        @Nullable @Size(max = 20) String lineNumber,
        @Nullable @Size(max = 50) String parentLine,
        @Valid LineItem item,
        @Valid Quantity quantity,
        @Valid @Nullable LineUnits units,
        @Valid LinePricing pricing,
        @Valid LineSchedule schedule,
        @Valid LineReferences references,
        @Valid @Nullable Choice choice) {

    /**
     * What else the customer may take instead of a line.
     *
     * @param alternatives offered instead, best first; they count in no total
     * @param probabilityPercent how likely the line is taken, 0 to 100
     */
    public record Choice(
            List<@Valid Alternative> alternatives,
            @Nullable @PositiveOrZero BigDecimal probabilityPercent) {

        /** Copies the list. */
        public Choice {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Something offered instead of a line.
     *
     * @param alternativeId unique within the line
     * @param item what
     * @param quantity how much
     * @param units other units of the same quantity
     * @param pricing unit price, allowances, taxes, amount
     * @param note why, for people
     */
    @GeneratesBuilder
    public record Alternative(
            @Size(min = 1, max = 50) String alternativeId,
            @Valid LineItem item,
            @Valid Quantity quantity,
            @Valid @Nullable LineUnits units,
            @Valid LinePricing pricing,

            @Classified(PERSONAL) @Nullable @Size(max = 1000)
            String note) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Refuses missing parts. */
    public QuoteLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(pricing, "pricing");
    }
}
