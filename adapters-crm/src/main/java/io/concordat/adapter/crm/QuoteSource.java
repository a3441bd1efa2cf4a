package io.concordat.adapter.crm;

import io.concordat.adapter.DocumentSource;
import io.concordat.model.quote.Quote;

/** Reads quotes, for example to make an order of an accepted one. */
public interface QuoteSource extends DocumentSource<Quote> {}
