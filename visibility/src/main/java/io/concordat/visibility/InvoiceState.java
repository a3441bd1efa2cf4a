package io.concordat.visibility;

import io.concordat.model.event.EventRef;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one invoice of an order is and what is left of it.
 *
 * @param id canonical id of the invoice
 * @param number its number
 * @param issuance where the document is
 * @param payable what it asks for in all, other orders on it included
 * @param open what is left to pay of it
 * @param dueDate when it is due
 * @param evidence the events this rests on
 */
public record InvoiceState(
        String id,
        String number,
        InvoiceIssuance issuance,
        Money payable,
        Money open,
        @Nullable LocalDate dueDate,
        List<EventRef> evidence) {

    /** Copies the list. */
    public InvoiceState {
        evidence = List.copyOf(evidence);
    }
}
