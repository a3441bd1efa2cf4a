package io.concordat.model.event;

import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What happens to a quote. */
public sealed interface QuoteEvent extends EventData {

    /** The quote. */
    Aggregate<Quote> quote();

    /**
     * The quote went to the customer.
     *
     * @param quote the quote
     * @param snapshot the quote in full
     */
    record Sent(@Valid Aggregate<Quote> quote, @Valid Quote snapshot) implements QuoteEvent {}

    /**
     * The customer took it, whole or in part.
     *
     * @param quote the quote
     * @param acceptance who, what, and the orders made from it
     */
    record Accepted(@Valid Aggregate<Quote> quote, @Valid QuoteAcceptance acceptance) implements QuoteEvent {}

    /**
     * The customer does not take it.
     *
     * @param quote the quote
     * @param reason why
     */
    record Rejected(
            @Valid Aggregate<Quote> quote, @Valid @Nullable Code reason) implements QuoteEvent {}

    /**
     * The customer did not take it in time.
     *
     * @param quote the quote
     */
    record Expired(@Valid Aggregate<Quote> quote) implements QuoteEvent {}
}
