package io.concordat.adapter.erp;

import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.Objects;

/**
 * The wish to cancel an order, or part of it.
 *
 * @param order the order
 * @param lines how much of which line; empty for everything that has not left
 * @param reason why
 */
public record OrderCancellation(Ref<SalesOrder> order, List<LineQuantity> lines, Code reason) {

    /** Copies the list and refuses missing parts. */
    public OrderCancellation {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
    }
}
