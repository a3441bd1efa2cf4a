package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.QuoteSource;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.DocumentBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps quotes. */
record QuoteBook(Agenda agenda, Map<Id<Quote>, Quote> documents) implements QuoteSource, DocumentBook<Quote> {

    QuoteBook(Agenda agenda) {
        this(agenda, new LinkedHashMap<>());
    }

    @Override
    public List<Identifier> keysOf(Quote document) {
        return document.appendix().externalRefs().stream()
                .map(ref -> ref.identifier())
                .toList();
    }
}
