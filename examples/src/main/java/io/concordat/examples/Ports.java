package io.concordat.examples;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;

/** The systems as the flow sees them: ports only, whatever stands behind. */
public record Ports(Erp erp, Wms wms, Crm crm) {

    /** What the flow needs of an ERP. */
    public record Erp(
            CreditCheck credit,
            PriceCheck prices,
            AvailabilityCheck availability,
            SalesOrderSink orders,
            ShipmentConfirmationSink shipments,
            InvoiceFeed invoices,
            PaymentFeed payments) {}

    /** What the flow needs of a warehouse. */
    public record Wms(FulfilmentOrderSink work, ShipmentFeed shipments) {}

    /** What the flow needs of a CRM. */
    public record Crm(AccountSource accounts, OrderStatusSink status) {}
}
