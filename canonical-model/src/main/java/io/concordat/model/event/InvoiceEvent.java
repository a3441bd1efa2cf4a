package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.billing.Invoice;
import io.concordat.model.status.BuyerResponse;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
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
     * The buyer answered (Peppol invoice response). A query, condition or refusal usually opens a dispute.
     *
     * @param invoice the invoice
     * @param response the answer
     * @param reasons why, {@link io.concordat.model.value.KnownCodes#STATUS_REASON}
     * @param requestedAction what the buyer wants, {@link io.concordat.model.value.KnownCodes#STATUS_ACTION}
     * @param note the buyer's words
     */
    record Responded(
            @Valid Aggregate<Invoice> invoice,
            BuyerResponse response,
            List<@Valid Code> reasons,
            @Valid @Nullable Code requestedAction,

            @Classified(PERSONAL) @Nullable @Size(max = 4000)
            String note)
            implements InvoiceEvent {

        /** Copies the list and refuses an answer that says nothing. */
        public Responded {
            reasons = List.copyOf(reasons);
            if (response == BuyerResponse.NONE) {
                throw new IllegalArgumentException(
                        "the buyer's answer is none: leave the event out until there is one");
            }
        }

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

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
