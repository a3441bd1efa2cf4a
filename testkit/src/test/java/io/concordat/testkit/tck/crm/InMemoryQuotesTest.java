package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.QuoteSource;
import io.concordat.model.quote.Quote;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link QuoteSource}. */
public class InMemoryQuotesTest extends QuoteSourceTck implements Bench.Breakable<QuoteSource> {

    public static final List<Mutant<QuoteSource>> MUTANTS = List.of();

    private final Bench<QuoteSource> bench = new Bench<>(QuoteSource.class);
    private final CrmWorld world = new CrmWorld();

    @Override
    public Bench<QuoteSource> bench() {
        return bench;
    }

    @Override
    protected QuoteSource port() {
        return bench.port(world.crm.quotes());
    }

    @Override
    protected QuoteSource portThatBreaksMidway() {
        return bench.breaking(world.crm.quotes());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Quote existing() {
        return world.sent();
    }

    @Override
    protected Identifier keyOf(Quote quote) {
        return quote.appendix().externalRefs().get(0).identifier();
    }

    @Override
    protected Identifier ambiguousKey() {
        world.sent("both");
        return keyOf(world.sent("both"));
    }
}
