package io.concordat.adapter.crm;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.payment.Payment;

/**
 * Tells the CRM how far a payment is, for the people who talk to the customer.
 */
@Promise(
        number = "CRM-15",
        text =
                "a report on a payment never overwrites one with a higher `asOf`; it is answered as `SUPERSEDED` and changes"
                        + " nothing. Another report with the same `asOf` fails as `CONFLICT`.")
public interface PaymentStatusSink extends KeyedSink<StatusReceipt<Payment>> {

    /** Reports the status named by {@code call.key()}. */
    StatusReceipt<Payment> report(PaymentStatusReport report, CallContext call);
}
