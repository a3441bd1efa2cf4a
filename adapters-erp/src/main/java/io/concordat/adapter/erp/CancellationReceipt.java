package io.concordat.adapter.erp;

import io.concordat.adapter.MappingNote;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The ERP's answer to a cancellation. It may be for less than was asked for: what has left cannot be cancelled.
 *
 * @param order the order
 * @param cancelled how much of which line, each line once, at least one
 * @param cancelledAt when
 * @param notes what of the wish the ERP could not take as it was
 */
public record CancellationReceipt(
        Ref<SalesOrder> order, List<LineQuantity> cancelled, OffsetDateTime cancelledAt, List<MappingNote> notes) {

    /** Copies the lists and refuses missing parts. */
    public CancellationReceipt {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(cancelledAt, "cancelledAt");
        cancelled = List.copyOf(cancelled);
        notes = List.copyOf(notes);
    }
}
