package io.concordat.testkit.fake.crm;

import static io.concordat.testkit.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.crm.AcceptedOffer;
import io.concordat.adapter.crm.Opportunity;
import io.concordat.adapter.crm.Opportunity.Outcome;
import io.concordat.adapter.crm.QuoteConversion;
import io.concordat.model.call.Failure.Rejected.Reason;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineReferencesBuilder;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.quote.Quote;
import io.concordat.model.quote.QuoteAcceptance;
import io.concordat.model.quote.QuoteAcceptance.AcceptedLine;
import io.concordat.model.quote.QuoteBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An accepted quote becomes an order, line by line. */
class QuoteToOrderTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final Quote quote = QuoteBuilder.builder(Samples.realistic(Quote.class))
            .acceptance(null)
            .build();
    private final SalesOrder order = SalesOrders.typical();

    private AcceptedOffer accepting(AcceptedLine... lines) {
        return new AcceptedOffer(quote, acceptance(lines));
    }

    private QuoteAcceptance acceptance(AcceptedLine... lines) {
        return new QuoteAcceptance(null, OffsetDateTime.now(clock), List.of(lines), List.of());
    }

    private OrderLine line(int index, String quantity, String quoteLine) {
        return OrderLineBuilder.builder(order.lines().get(index))
                .lineId("o" + index + quantity)
                .quantity(Quantity.of(quantity, "C62"))
                .references(LineReferencesBuilder.builder(LineReferences.NONE)
                        .quoteLine(Ref.toLine(quote.id(), quoteLine))
                        .build())
                .build();
    }

    private SalesOrder order(OrderLine... lines) {
        return SalesOrderBuilder.builder(order).lines(Arrays.asList(lines)).build();
    }

    private static List<String> told(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code().value() + " " + reason.lineId())
                .toList();
    }

    @Test
    void takesAllOfAQuoteThatWasAcceptedAsOffered() {
        assertThat(accepting().lines()).extracting(AcceptedOffer.Line::lineId).containsExactly("1", "2");
        assertThat(accepting().deviations(order(line(0, "10", "1"), line(1, "5", "2"))))
                .isEmpty();
    }

    @Test
    void addsUpOrderLinesOfOneQuoteLine() {
        AcceptedOffer offer = accepting(new AcceptedLine("1", null, null));
        assertThat(offer.deviations(order(line(0, "4", "1"), line(0, "6", "1"))))
                .isEmpty();
    }

    @Test
    void tellsEveryDeviationWithItsLine() {
        AcceptedOffer offer =
                accepting(new AcceptedLine("1", null, Quantity.of("7", "C62")), new AcceptedLine("2", "a", null));
        assertThat(told(offer.deviations(order(line(0, "10", "1"), line(1, "5", "2"), line(0, "1", "9")))))
                .containsExactly("OTHER_ITEM o15", "LINE_NOT_ACCEPTED o01", "QUANTITY 1");
    }

    @Test
    void missesALineThatWasTakenAndNotOrdered() {
        assertThat(told(accepting().deviations(order(line(0, "10", "1"))))).containsExactly("QUANTITY 2");
    }

    @Test
    void refusesAnAcceptanceOfWhatWasNotOffered() {
        assertThatThrownBy(() -> accepting(new AcceptedLine("1", "a", null)).lines())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alternative 'a' of line '1'");
        assertThatThrownBy(() -> accepting(new AcceptedLine("9", null, null)).lines())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line '9'");
    }

    @Test
    void winsTheOpportunityOfAConvertedQuote() {
        InMemoryCrm crm = new InMemoryCrm(clock);
        crm.opportunity(new Opportunity(
                Id.of("opp-1"),
                1,
                Ref.to(Customers.TYPICAL),
                "Spring order",
                Code.of("Proposal"),
                Outcome.OPEN,
                null,
                List.of(Ref.to(quote.id())),
                List.of(),
                OffsetDateTime.now(clock)));
        crm.send(quote);
        crm.accept(quote.id(), acceptance(new AcceptedLine("1", null, null)));
        crm.conversions().convert(new QuoteConversion(Ref.to(quote.id()), order(line(0, "10", "1"))), call("k", clock));
        assertThat(crm.opportunities().poll(Cursor.START, 10, call("q", clock)).items())
                .extracting(Opportunity::outcome)
                .containsExactly(Outcome.OPEN, Outcome.WON);
        assertThat(crm.opportunities()
                        .poll(Cursor.of("1"), 10, call("q", clock))
                        .items()
                        .get(0)
                        .orders())
                .containsExactly(Ref.to(order.id()));
    }
}
