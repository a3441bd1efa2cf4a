package io.concordat.model.returns;

import io.concordat.model.billing.Invoice;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What returned goods were sold, shipped and billed as. Either a line is named or they are marked as unmatched: goods that
 * came back without papers are counted too.
 *
 * @param orderLine the order line
 * @param shipmentLine the shipment line
 * @param invoiceLine the invoice line
 * @param unmatched whether nobody knows yet
 */
public record ReturnOrigin(
        @Valid @Nullable Ref<SalesOrder> orderLine,
        @Valid @Nullable Ref<Shipment> shipmentLine,
        @Valid @Nullable Ref<Invoice> invoiceLine,
        boolean unmatched) {

    /** Nobody knows yet. */
    public static final ReturnOrigin UNMATCHED = new ReturnOrigin(null, null, null, true);

    /** Refuses an origin that says nothing and one that contradicts itself. */
    public ReturnOrigin {
        boolean named = orderLine != null || shipmentLine != null || invoiceLine != null;
        if (named == unmatched) {
            throw new IllegalArgumentException("the origin of a returned line names "
                    + (named ? "a line and is marked as unmatched" : "no line and is not marked as unmatched"));
        }
    }

    /** An order line. */
    public static ReturnOrigin of(Ref<SalesOrder> orderLine) {
        return new ReturnOrigin(orderLine, null, null, false);
    }
}
