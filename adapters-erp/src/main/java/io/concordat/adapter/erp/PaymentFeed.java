package io.concordat.adapter.erp;

import io.concordat.adapter.EventFeed;
import io.concordat.model.event.EventData;

/**
 * What happens in receivables: {@link io.concordat.model.event.PaymentEvent} and
 * {@link io.concordat.model.event.CashEvent}, nothing else.
 *
 * <ol>
 *   <li>ERP-22: money is received by one event and put to invoices by others, each with its document in full.
 *   <li>ERP-23: what is put to invoices from a payment is at most the payment; what clears an invoice is at most its
 *       payable amount.
 * </ol>
 */
@FunctionalInterface
public interface PaymentFeed extends EventFeed<EventData> {}
