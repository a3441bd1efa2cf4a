package io.concordat.model.event;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.Objects;

/**
 * A quantity of a line of some order.
 *
 * @param orderLine the order line, with its line id
 * @param quantity how much, in the line's unit
 */
public record OrderLineQuantity(
        @Valid Ref<SalesOrder> orderLine, @Valid Quantity quantity) {

    /** Refuses a reference without a line. */
    public OrderLineQuantity {
        Objects.requireNonNull(quantity, "quantity");
        if (orderLine.lineId() == null) {
            throw new IllegalArgumentException("a quantity of order " + orderLine + " names no line");
        }
    }
}
