package io.concordat.adapter.crm;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Ref;
import java.util.Objects;

/**
 * That an accepted quote became an order.
 *
 * @param quote the quote
 * @param order the order; its lines name the quote's lines they were made from
 */
public record QuoteConversion(Ref<Quote> quote, SalesOrder order) {

    /** Refuses missing parts. */
    public QuoteConversion {
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(order, "order");
    }
}
