package io.concordat.adapter.crm;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;

/**
 * Tells the CRM how far an invoice is, for the people who talk to the customer.
 */
@Promise(
        number = "CRM-14",
        text =
                "a report on an invoice never overwrites one with a higher `asOf`; it is answered as `SUPERSEDED` and changes"
                        + " nothing. Another report with the same `asOf` fails as `CONFLICT`.")
public interface InvoiceStatusSink extends KeyedSink<StatusReceipt<Invoice>> {

    /** Reports the status named by {@code call.key()}. */
    StatusReceipt<Invoice> report(InvoiceStatusReport report, CallContext call);
}
