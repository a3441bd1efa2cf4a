package io.concordat.adapter.erp;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.InvoiceEvent;

/**
 * What happens to invoices.
 */
@Promise(
        number = "ERP-20",
        text = "an invoice is posted by one event, which carries it in full; its amounts tie out under its tolerance"
                + " profile.")
@Promise(number = "ERP-21", text = "an invoice line names the order line and the shipment line it bills.")
@FunctionalInterface
public interface InvoiceFeed extends EventFeed<InvoiceEvent> {}
