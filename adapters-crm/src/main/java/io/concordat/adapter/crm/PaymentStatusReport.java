package io.concordat.adapter.crm;

import io.concordat.model.billing.Invoice;
import io.concordat.model.document.Note;
import io.concordat.model.payment.Payment;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How far a payment is.
 *
 * @param payment the payment
 * @param invoices the invoices it was put to, may be empty
 * @param status where it is
 * @param amount how much it is
 * @param texts what to say, most important first, may be empty; no account numbers
 * @param asOf counts up with what is known of the payment; the higher report is the newer one, 0 or more
 * @param at when it was so
 */
public record PaymentStatusReport(
        Ref<Payment> payment,
        List<Ref<Invoice>> invoices,
        PaymentStatus status,
        Money amount,
        List<Note> texts,
        long asOf,
        OffsetDateTime at)
        implements StatusReport<Payment> {

    /** Copies the lists and refuses missing parts and a negative position. */
    public PaymentStatusReport {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(at, "at");
        invoices = List.copyOf(invoices);
        texts = List.copyOf(texts);
        Position.require("payment " + payment, asOf);
    }

    @Override
    public Ref<Payment> subject() {
        return payment;
    }
}
