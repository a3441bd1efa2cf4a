package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.QuoteFeed;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link QuoteFeed}. */
public class InMemoryQuoteEventsTest extends QuoteFeedTck implements Bench.Breakable<QuoteFeed> {

    public static final List<Mutant<QuoteFeed>> MUTANTS = List.of(PageDefects.changing(
            "CRM-7",
            "accepts a line that was not offered",
            QuoteEvent.Accepted.class,
            event -> new QuoteEvent.Accepted(event.quote(), accepted("no-such-line"))));

    private final Bench<QuoteFeed> bench = new Bench<>(QuoteFeed.class);
    private final CrmWorld world = new CrmWorld();

    @Override
    public Bench<QuoteFeed> bench() {
        return bench;
    }

    @Override
    protected QuoteFeed port() {
        return bench.port(world.crm.quoteEvents());
    }

    @Override
    protected QuoteFeed portThatBreaksMidway() {
        return bench.breaking(world.crm.quoteEvents());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        Quote quote = world.sent();
        world.crm.accept(quote.id(), accepted(quote.lines().get(0).lineId()));
    }

    private static QuoteAcceptance accepted(String line) {
        return new QuoteAcceptance(
                null,
                OffsetDateTime.parse("2026-03-02T08:00:00Z"),
                List.of(new QuoteAcceptance.AcceptedLine(line, null, null)),
                List.of());
    }
}
