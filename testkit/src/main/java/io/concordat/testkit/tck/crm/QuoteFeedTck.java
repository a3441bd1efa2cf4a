package io.concordat.testkit.tck.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.crm.QuoteFeed;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link QuoteFeed} promises. */
@Proves(QuoteFeed.class)
public abstract class QuoteFeedTck extends EventFeedTck<QuoteFeed, QuoteEvent> {

    /** For the test framework. */
    protected QuoteFeedTck() {}

    @Test
    void crm7AcceptsOnlyWhatWasOffered() {
        happen();
        List<QuoteEvent.Accepted> acceptances = facts(QuoteEvent.Accepted.class);
        Map<Id<Quote>, Quote> sent = new HashMap<>();
        facts(QuoteEvent.Sent.class).forEach(event -> sent.put(event.quote().id(), event.snapshot()));
        assertThat(sent).as("CRM-7: quotes sent").isNotEmpty();
        assertThat(sent)
                .as("CRM-7: quotes carried")
                .allSatisfy((id, quote) -> assertThat(quote.id()).isEqualTo(id));
        for (QuoteEvent.Accepted accepted : acceptances) {
            Quote quote = sent.get(accepted.quote().id());
            if (quote == null) {
                throw new AssertionError("CRM-7: quote " + accepted.quote().id() + " was accepted and never sent");
            }
            assertThat(accepted.acceptance().lines())
                    .as("CRM-7: lines accepted")
                    .allMatch(line -> quote.line(line.lineId()).isPresent());
        }
    }
}
