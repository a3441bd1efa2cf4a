package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param lineId stable over all revisions, never reused
 * @param lineNumber what people see
 * @param parentLine line id of the kit this is a part of
 * @param item what is ordered
 * @param quantity how much, more than zero
 * @param units other units of the same quantity, with their conversions
 * @param pricing unit price, allowances, taxes, amount
 * @param schedule when it is wanted and promised
 * @param references what the line refers to
 * @param progress how far it is, as the producer saw it; derived, may be absent
 */
@GeneratesBuilder
public record OrderLine(
        @Size(min = 1, max = 50) String lineId,
        @Nullable @Size(max = 20) String lineNumber,
        @Nullable @Size(max = 50) String parentLine,
        @Valid LineItem item,
        @Valid Quantity quantity,
        @Valid @Nullable LineUnits units,
        @Valid LinePricing pricing,
        @Valid LineSchedule schedule,
        @Valid LineReferences references,
        @Valid @Nullable LineProgress progress) {

    /** Refuses missing parts. */
    public OrderLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(pricing, "pricing");
    }

    /**
     * The fulfilment policy of the line: its own where all parts of its schedule state one and the same.
     *
     * @param ofOrder the policy of the order, which holds otherwise
     */
    public FulfilmentPolicy policy(FulfilmentPolicy ofOrder) {
        var own = schedule.parts().stream()
                .map(LineSchedule.Part::policy)
                .distinct()
                .toList();
        FulfilmentPolicy first = own.isEmpty() ? null : own.get(0);
        return own.size() == 1 && first != null ? first : ofOrder;
    }
}
