package io.concordat.adapter.erp;

import io.concordat.adapter.MappingNote;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The ERP's answer to a shipment it booked. The invoice follows on the {@link InvoiceFeed}.
 *
 * @param shipment the shipment
 * @param goodsIssue the number the ERP booked it under
 * @param postedAt when it was booked
 * @param notes what of the shipment the ERP could not take as it was
 */
public record GoodsIssueReceipt(
        Ref<Shipment> shipment, Identifier goodsIssue, OffsetDateTime postedAt, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public GoodsIssueReceipt {
        Objects.requireNonNull(shipment, "shipment");
        Objects.requireNonNull(goodsIssue, "goodsIssue");
        Objects.requireNonNull(postedAt, "postedAt");
        notes = List.copyOf(notes);
    }
}
