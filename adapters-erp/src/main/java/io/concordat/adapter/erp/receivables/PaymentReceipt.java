package io.concordat.adapter.erp.receivables;

import io.concordat.adapter.MappingNote;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The ERP's answer to money that came in.
 *
 * @param payment the payment
 * @param posting the number the ERP booked it under
 * @param postedAt when it was booked
 * @param notes what of the payment the ERP could not take as it was
 */
public record PaymentReceipt(
        Ref<Payment> payment, Identifier posting, OffsetDateTime postedAt, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public PaymentReceipt {
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(posting, "posting");
        Objects.requireNonNull(postedAt, "postedAt");
        notes = List.copyOf(notes);
    }
}
