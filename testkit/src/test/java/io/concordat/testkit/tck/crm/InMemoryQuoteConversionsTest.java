package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.QuoteConversion;
import io.concordat.adapter.crm.QuoteConversionSink;
import io.concordat.model.call.FailureKind;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance.AcceptedLine;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.FailureDefects;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link QuoteConversionSink}. */
public class InMemoryQuoteConversionsTest extends QuoteConversionSinkTck
        implements Bench.Breakable<QuoteConversionSink> {

    private static final AcceptedLine FIRST = new AcceptedLine("1", null, null);
    private static final AcceptedLine ALTERNATIVE = new AcceptedLine("2", "a", Quantity.of("4", "C62"));

    public static final List<Mutant<QuoteConversionSink>> MUTANTS = List.of(
            FailureDefects.rejecting("CRM-10", "refuses a second order as any other", FailureKind.CONFLICT),
            FailureDefects.withoutLines("CRM-11", "does not say which line was not accepted"),
            new Mutant<>(
                    "CRM-12",
                    "does not name the order on the quote",
                    (kit, bench) -> ((InMemoryQuoteConversionsTest) kit).forgetful = true),
            FailureDefects.rejecting("CRM-13", "refuses unknown quotes as any other", FailureKind.NOT_FOUND));

    private final Bench<QuoteConversionSink> bench = new Bench<>(QuoteConversionSink.class);
    private final CrmWorld world = new CrmWorld();
    private boolean forgetful;

    @Override
    public Bench<QuoteConversionSink> bench() {
        return bench;
    }

    @Override
    protected QuoteConversionSink port() {
        return bench.port(world.crm.conversions());
    }

    @Override
    protected QuoteConversionSink portThatLosesAnswers() {
        return bench.losing(world.crm.conversions());
    }

    @Override
    protected QuoteConversionSink portThatCannotSend() {
        return bench.notSending(world.crm.conversions());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected QuoteConversion document() {
        Quote quote = world.accepted();
        return world.conversion(quote, world.orderOf(quote, FIRST, new AcceptedLine("2", null, null)));
    }

    @Override
    protected QuoteConversion refused() {
        Quote quote = world.accepted(FIRST);
        return world.conversion(
                quote, world.orderOf(quote, new AcceptedLine("1", null, Quantity.of("9", "C62")), ALTERNATIVE));
    }

    @Override
    protected int effectsOf(QuoteConversion conversion) {
        Id<?> order = world.crm.effects().converted().get(conversion.quote().id());
        return conversion.order().id().equals(order) ? 1 : 0;
    }

    @Override
    protected QuoteConversion ofAnAlternative() {
        Quote quote = world.accepted(FIRST, ALTERNATIVE);
        return world.conversion(quote, world.orderOf(quote, FIRST, ALTERNATIVE));
    }

    @Override
    protected QuoteConversion notAsAccepted() {
        Quote quote = world.accepted(FIRST);
        return world.conversion(quote, world.orderOf(quote, new AcceptedLine("1", null, Quantity.of("9", "C62"))));
    }

    @Override
    protected QuoteConversion notAccepted() {
        Quote quote = world.offered();
        return world.conversion(quote, world.orderOf(quote, FIRST));
    }

    @Override
    protected Quote inCrm(Id<Quote> quote) {
        Quote now = world.quote(quote);
        return forgetful ? QuoteBuilder.builder(now).acceptance(null).build() : now;
    }
}
