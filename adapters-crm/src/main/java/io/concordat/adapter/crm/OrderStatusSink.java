package io.concordat.adapter.crm;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.order.SalesOrder;

/**
 * Tells the CRM how far an order is, for the people who talk to the customer.
 */
@Promise(
        number = "CRM-5",
        text = "a report never overwrites one with a higher `asOf`; it is answered as `SUPERSEDED` and changes"
                + " nothing. Another report with the same `asOf` fails as `CONFLICT`.")
public interface OrderStatusSink extends KeyedSink<StatusReceipt<SalesOrder>> {

    /** Reports the status named by {@code call.key()}. */
    StatusReceipt<SalesOrder> report(OrderStatusReport report, CallContext call);
}
