package io.concordat.model.billing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice.
 *
 * @param lineId BT-126, unique within the invoice
 * @param orderLine the order line billed
 * @param shipmentLine the shipment line billed
 * @param returnLine the return line credited, as canonical id and line
 * @param item what is billed
 * @param quantity BT-129, signed by the document type
 * @param pricing price, allowances, taxes, net amount
 * @param period BG-26
 * @param ledgerAccount account in the general ledger
 */
@GeneratesBuilder
public record InvoiceLine(
        @Size(min = 1, max = 50) String lineId,
        @Valid @Nullable Ref<SalesOrder> orderLine,
        @Valid @Nullable Ref<Shipment> shipmentLine,
        @Valid @Nullable Ref<?> returnLine,
        @Valid LineItem item,
        @Valid Quantity quantity,
        @Valid LinePricing pricing,
        @Nullable DateWindow period,
        @Nullable @Size(max = 50) String ledgerAccount) {

    /** Refuses missing parts. */
    public InvoiceLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(pricing, "pricing");
    }
}
