package io.concordat.adapter.crm;

import io.concordat.model.document.Note;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.Stage;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How far an order is, in words for the people who talk to the customer.
 *
 * @param order the order
 * @param stage how far it is in all
 * @param texts what to say, most important first, may be empty
 * @param asOf counts up with what is known of the order; the higher report is the newer one, 0 or more
 * @param at when it was so
 */
public record OrderStatusReport(Ref<SalesOrder> order, Stage stage, List<Note> texts, long asOf, OffsetDateTime at)
        implements StatusReport<SalesOrder> {

    /** Copies the list and refuses a negative position. */
    public OrderStatusReport {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(at, "at");
        texts = List.copyOf(texts);
        Position.require("order " + order, asOf);
    }

    @Override
    public Ref<SalesOrder> subject() {
        return order;
    }
}
