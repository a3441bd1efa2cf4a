package io.concordat.adapter.erp;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.order.SalesOrder;

/**
 * Puts orders into the ERP's order book.
 */
@Promise(number = "ERP-5", text = "each line is answered; the answers to a line sum to its quantity, in its unit.")
@Promise(number = "ERP-24", text = "the acknowledgement names the order and the revision that was booked.")
@Promise(
        number = "ERP-33",
        text = "an order of a customer or for items the ERP does not have fails as `REJECTED` with a reason for the"
                + " customer and for each line; none of them is created by the way.")
@Promise(
        number = "ERP-51",
        text = "the answer for the order agrees with those of its lines: it is `ACCEPTED` only where every line is.")
public interface SalesOrderSink extends KeyedSink<OrderAcknowledgement> {

    /** Books the order named by {@code call.key()}. */
    OrderAcknowledgement submit(SalesOrder order, CallContext call);
}
