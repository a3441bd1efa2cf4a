package io.concordat.adapter.crm;

import io.concordat.adapter.MappingNote;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The CRM's answer to a conversion: the quote is converted there, and its opportunity, if it has one, is won.
 *
 * @param quote the quote
 * @param order the order the CRM names as made from it
 * @param convertedAt when
 * @param notes what of the conversion the CRM could not take as it was
 */
public record QuoteConversionReceipt(
        Ref<Quote> quote, Ref<SalesOrder> order, OffsetDateTime convertedAt, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public QuoteConversionReceipt {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(convertedAt, "convertedAt");
        notes = List.copyOf(notes);
    }
}
