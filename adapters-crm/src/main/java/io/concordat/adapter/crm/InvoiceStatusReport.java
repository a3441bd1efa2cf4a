package io.concordat.adapter.crm;

import io.concordat.model.billing.Invoice;
import io.concordat.model.document.Note;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an invoice is, and what of it is to be paid.
 *
 * @param invoice the invoice
 * @param orders the orders it bills
 * @param issuance where the document is
 * @param amounts what it was for and what is open
 * @param due when it is to be paid; null when nothing is
 * @param texts what to say, most important first, may be empty
 * @param asOf counts up with what is known of the invoice; the higher report is the newer one, 0 or more
 * @param at when it was so
 */
public record InvoiceStatusReport(
        Ref<Invoice> invoice,
        List<Ref<SalesOrder>> orders,
        InvoiceIssuance issuance,
        Amounts amounts,
        @Nullable LocalDate due,
        List<Note> texts,
        long asOf,
        OffsetDateTime at)
        implements StatusReport<Invoice> {

    /**
     * What an invoice is for, in one currency.
     *
     * @param payable what was to be paid (BT-115)
     * @param open what still is; negative when too much was paid
     */
    public record Amounts(Money payable, Money open) {

        /** Refuses two currencies. */
        public Amounts {
            if (!payable.currency().equals(open.currency())) {
                throw new IllegalArgumentException("an invoice over " + payable.currency() + " has " + open.currency()
                        + " open: expected one currency, that of the invoice");
            }
        }
    }

    /** Copies the lists and refuses missing parts and a negative position. */
    public InvoiceStatusReport {
        Objects.requireNonNull(invoice, "invoice");
        Objects.requireNonNull(issuance, "issuance");
        Objects.requireNonNull(amounts, "amounts");
        Objects.requireNonNull(at, "at");
        orders = List.copyOf(orders);
        texts = List.copyOf(texts);
        Position.require("invoice " + invoice, asOf);
    }

    @Override
    public Ref<Invoice> subject() {
        return invoice;
    }
}
