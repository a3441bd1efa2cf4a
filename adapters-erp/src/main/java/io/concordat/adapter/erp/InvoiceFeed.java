package io.concordat.adapter.erp;

import io.concordat.adapter.EventFeed;
import io.concordat.model.event.InvoiceEvent;

/**
 * What happens to invoices.
 *
 * <ol>
 *   <li>ERP-20: an invoice is posted by one event, which carries it in full; its amounts tie out under its tolerance
 *       profile.
 *   <li>ERP-21: an invoice line names the order line and the shipment line it bills.
 * </ol>
 */
@FunctionalInterface
public interface InvoiceFeed extends EventFeed<InvoiceEvent> {}
