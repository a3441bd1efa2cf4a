package io.concordat.testkit.tck.crm;

import io.concordat.model.document.Appendix;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.crm.InMemoryCrm;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;

/** An in-memory CRM. */
final class CrmWorld {

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryCrm crm = new InMemoryCrm(clock);
    private int quotes;

    /** A new quote that was sent. */
    Quote sent() {
        return sent("Q-" + quotes);
    }

    /** A new quote that was sent under a number. */
    Quote sent(String number) {
        ExternalRef key = ExternalRef.of(Identifier.of("urn:example:crm", number, "QUOTE"), SystemRole.CRM);
        Quote quote = QuoteBuilder.builder(Samples.realistic(Quote.class))
                .id(Id.of("quote-" + quotes++))
                .appendix(Appendix.of(key))
                .build();
        crm.send(quote);
        return quote;
    }
}
