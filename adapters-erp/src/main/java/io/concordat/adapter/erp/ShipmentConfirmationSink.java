package io.concordat.adapter.erp;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.fulfilment.Shipment;

/**
 * Tells the ERP what left the building, so that it books the goods issue and bills.
 */
@Promise(
        number = "ERP-17",
        text = "a shipment is billed once, under whatever keys it is confirmed; confirming it again with other content"
                + " fails as `CONFLICT`.")
@Promise(
        number = "ERP-18",
        text = "a shipment of an order or line that is not in the book, or of more than is open, fails as `REJECTED`"
                + " with a reason for each line, and books nothing.")
public interface ShipmentConfirmationSink extends KeyedSink<GoodsIssueReceipt> {

    /** Books the goods issue of a shipment that has left. */
    GoodsIssueReceipt confirm(Shipment shipment, CallContext call);
}
