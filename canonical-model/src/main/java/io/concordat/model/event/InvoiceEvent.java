package io.concordat.model.event;

import io.concordat.model.billing.Invoice;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What happens to an invoice. */
public sealed interface InvoiceEvent extends EventData {

    /** The invoice. */
    Aggregate<Invoice> invoice();

    /**
     * The invoice is in the books.
     *
     * @param invoice the invoice
     * @param snapshot the invoice in full
     */
    record Posted(@Valid Aggregate<Invoice> invoice, @Valid Invoice snapshot) implements InvoiceEvent {}

    /**
     * The invoice was sent to the buyer.
     *
     * @param invoice the invoice
     * @param channel how
     */
    record Sent(
            @Valid Aggregate<Invoice> invoice,
            @Nullable @Size(max = 35) String channel) implements InvoiceEvent {}

    /**
     * The invoice was reversed.
     *
     * @param invoice the invoice
     * @param reason why
     */
    record Cancelled(
            @Valid Aggregate<Invoice> invoice,
            @Valid @Nullable Code reason) implements InvoiceEvent {}
}
