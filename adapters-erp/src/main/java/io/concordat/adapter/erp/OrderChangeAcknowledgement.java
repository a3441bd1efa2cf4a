package io.concordat.adapter.erp;

import io.concordat.adapter.MappingNote;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.OrderChange;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.Objects;

/**
 * The ERP's answer to a change of an order, of which it took at least a part. A change that is refused whole is answered by
 * a failure.
 *
 * @param change the change
 * @param order the order, with the revision the change made; the revision in force where nothing is decided yet
 * @param response the answer as a whole and for each line, and what the order comes to if not as wished
 * @param notes what of the change the ERP could not take as it was
 */
public record OrderChangeAcknowledgement(
        Ref<OrderChange> change, Ref<SalesOrder> order, ChangeResponse response, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public OrderChangeAcknowledgement {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(response, "response");
        notes = List.copyOf(notes);
    }
}
