package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.QuoteSource;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link QuoteSource} promises. */
@Proves(QuoteSource.class)
public abstract class QuoteSourceTck extends DocumentSourceTck<QuoteSource, Quote> {

    /** For the test framework. */
    protected QuoteSourceTck() {}

    @Override
    protected final Id<Quote> idOf(Quote document) {
        return document.id();
    }
}
