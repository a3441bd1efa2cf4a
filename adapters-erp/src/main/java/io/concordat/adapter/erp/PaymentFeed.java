package io.concordat.adapter.erp;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.EventData;

/**
 * What happens in receivables: {@link io.concordat.model.event.PaymentEvent} and
 * {@link io.concordat.model.event.CashEvent}, nothing else.
 */
@Promise(
        number = "ERP-22",
        text = "money is received by one event and put to invoices by others, each with its document in full.")
@Promise(
        number = "ERP-23",
        text = "what is put to invoices from a payment is at most the payment; what clears an invoice is at most its"
                + " payable amount.")
@FunctionalInterface
public interface PaymentFeed extends EventFeed<EventData> {}
