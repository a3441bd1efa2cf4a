package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.payment.Payment;

/** Tells the ERP what money came in, from a bank statement or a payment service. What it is for, an application says. */
@Promise(
        number = "ERP-46",
        text = "a payment is booked once, under whatever keys it comes; with other amounts it fails as `CONFLICT`.")
@Promise(
        number = "ERP-47",
        text = "what came in is an open item of the payer until it is put to something, to the last digit.")
@Promise(
        number = "ERP-48",
        text = "a payment of a customer the ERP does not have, or of which nothing came in, fails as `REJECTED` with a"
                + " reason for each, and books nothing.")
public interface PaymentSink extends KeyedSink<PaymentReceipt> {

    /** Books money that came in as named by {@code call.key()}. */
    PaymentReceipt receive(Payment payment, CallContext call);
}
