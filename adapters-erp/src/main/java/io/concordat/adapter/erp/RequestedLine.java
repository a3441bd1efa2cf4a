package io.concordat.adapter.erp;

import io.concordat.model.order.LineItem;
import io.concordat.model.order.OrderLine;
import io.concordat.model.value.Quantity;
import java.util.Objects;

/**
 * An item and a quantity a question is about.
 *
 * @param lineId the asker's name for the line, unique within the question
 * @param item what
 * @param quantity how much, more than zero
 */
public record RequestedLine(String lineId, LineItem item, Quantity quantity) {

    /** Refuses missing parts. */
    public RequestedLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(quantity, "quantity");
    }

    /** The question for a line of an order. */
    public static RequestedLine of(OrderLine line) {
        return new RequestedLine(line.lineId(), line.item(), line.quantity());
    }
}
