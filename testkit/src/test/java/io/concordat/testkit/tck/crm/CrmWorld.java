package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.AcceptedOffer;
import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.QuoteConversion;
import io.concordat.adapter.crm.ServiceCase;
import io.concordat.model.document.Appendix;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineReferencesBuilder;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteAcceptance.AcceptedLine;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.quote.QuoteHeaderBuilder;
import io.concordat.model.status.QuoteStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.crm.InMemoryCrm;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.OffsetDateTime;
import java.util.List;

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

    /** A new quote of two lines with an alternative for the second, sent and not accepted. */
    Quote offered() {
        Quote sample = Samples.realistic(Quote.class);
        Quote quote = QuoteBuilder.builder(sample)
                .id(Id.of("quote-" + quotes++))
                .header(QuoteHeaderBuilder.builder(sample.header())
                        .status(QuoteStatus.SENT)
                        .build())
                .acceptance(null)
                .build();
        crm.send(quote);
        return quote;
    }

    /** A new quote of which some lines were accepted; all of it if none is named. */
    Quote accepted(AcceptedLine... lines) {
        Quote quote = offered();
        crm.accept(quote.id(), new QuoteAcceptance(null, OffsetDateTime.now(clock), List.of(lines), List.of()));
        return quote(quote.id());
    }

    Quote quote(Id<Quote> id) {
        return crm.quotes().get(id, Calls.call("quote", clock)).orElseThrow();
    }

    QuoteConversion conversion(Quote quote, SalesOrder order) {
        return new QuoteConversion(Ref.to(quote.id()), order);
    }

    /** An order of some lines of a quote. */
    SalesOrder orderOf(Quote quote, AcceptedLine... lines) {
        AcceptedOffer offer = new AcceptedOffer(
                quote, new QuoteAcceptance(null, OffsetDateTime.now(clock), List.of(lines), List.of()));
        SalesOrder order = SalesOrders.typical();
        return SalesOrderBuilder.builder(order)
                .id(Id.of("so-of-" + quote.id()))
                .lines(offer.lines().stream()
                        .map(line -> OrderLineBuilder.builder(order.lines().get(0))
                                .lineId("order-" + line.lineId())
                                .item(line.item())
                                .quantity(line.quantity())
                                .references(LineReferencesBuilder.builder(LineReferences.NONE)
                                        .quoteLine(Ref.toLine(quote.id(), line.lineId()))
                                        .build())
                                .build())
                        .toList())
                .build();
    }

    /** A new opportunity in its first stage. */
    Opportunity opportunity() {
        Opportunity opportunity = new Opportunity(
                Id.of("opp-" + quotes++),
                1,
                Ref.to(Customers.TYPICAL),
                "Spring order",
                Code.of("Proposal"),
                Opportunity.Outcome.OPEN,
                null,
                List.of(),
                List.of(),
                OffsetDateTime.now(clock));
        crm.opportunity(opportunity);
        return opportunity;
    }

    /** A new case about an order, not opened yet. */
    ServiceCase newCase() {
        String number = String.valueOf(quotes++);
        return new ServiceCase(
                Id.of("case-" + number),
                1,
                ServiceCase.Subject.of(Ref.to(Id.of("so-" + number))),
                Code.of("DELAY"),
                ServiceCase.Priority.NORMAL,
                ServiceCase.Status.OPEN,
                "Service desk",
                List.of(),
                OffsetDateTime.now(clock));
    }

    Id<ServiceCase> opened() {
        ServiceCase opened = newCase();
        crm.cases().record(opened, Calls.call(opened.id().value(), clock));
        return opened.id();
    }
}
