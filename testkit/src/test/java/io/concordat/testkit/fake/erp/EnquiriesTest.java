package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.PriceAnswer;
import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.FailureKind;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of CreditCheck, PriceCheck and AvailabilityCheck, kept by the in-memory ERP. */
class EnquiriesTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(clock);
    private final SalesOrder order = SalesOrders.typical();

    @BeforeEach
    void know() {
        erp.customer(Customers.TYPICAL, Money.of("1000.00", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("12", "C62"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
    }

    private CreditDecision ask(String amount, String currency, String key) {
        CreditRequest request = new CreditRequest(Ref.to(Customers.TYPICAL), null, Money.of(amount, currency));
        return erp.credit().check(request, call(key, clock));
    }

    @Test
    void givesCreditUpToTheLimit() {
        assertThat(ask("1000.00", "EUR", "k1").outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(ask("1000.01", "EUR", "k2").outcome()).isEqualTo(Outcome.HOLD);
        assertThat(ask("1.00", "USD", "k3").outcome()).isEqualTo(Outcome.REFERRED);
    }

    @Test
    void countsOpenOrdersAgainstTheLimitButNotTheOneInQuestion() {
        erp.orders().submit(order, call("order", clock));
        assertThat(ask("300.00", "EUR", "k1").outcome()).isEqualTo(Outcome.HOLD);
        CreditRequest own = new CreditRequest(
                Ref.to(Customers.TYPICAL),
                Ref.to(order.id()),
                order.amounts().totals().payable());
        assertThat(erp.credit().check(own, call("k2", clock)).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void erp7ReservesNoCredit() {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("900.00", "EUR", "k" + i).outcome()).isEqualTo(Outcome.APPROVED);
        }
    }

    @Test
    void erp8DecidesOnceUnderOneKey() {
        CreditDecision held = ask("2000", "EUR", "k");
        erp.customer(Customers.TYPICAL, Money.of("5000", "EUR"));
        assertThat(ask("2000", "EUR", "k")).isEqualTo(held);
        assertThat(ask("2000", "EUR", "k-again").outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void erp9ExplainsWhatItDoesNotApprove() {
        CreditDecision held = ask("2000", "EUR", "k");
        assertThat(held.approvedAmount()).isNull();
        assertThat(held.reasons()).isNotEmpty();
        assertThat(Rules.check(held)).isEmpty();
        assertThat(Rules.check(ask("10", "EUR", "k2"))).isEmpty();
    }

    @Test
    void erp10DoesNotKnowACustomerItWasNotToldOf() {
        CreditRequest request = new CreditRequest(Ref.to(Id.of("nobody")), null, Money.of("1", "EUR"));
        assertThat(Calls.failureKind(() -> erp.credit().check(request, call("k", clock))))
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void erp11AnswersEachPriceOnceAndSaysWhyThereIsNone() {
        UnitPrice price = UnitPrice.of("12.50", "EUR", Unit.ONE);
        erp.price(ItemKey.of("A-100"), price);
        PriceRequest request = new PriceRequest(
                null,
                Money.currency("EUR"),
                LocalDate.of(2026, 3, 2),
                order.lines().stream().map(RequestedLine::of).toList());
        PriceAnswer answer = erp.prices().price(request, call("k", clock));
        assertThat(answer.lines())
                .extracting(PriceAnswer.Line::lineId, PriceAnswer.Line::price, line -> line.reason() != null)
                .containsExactly(tuple("1", price, false), tuple("2", null, true));
    }

    @Test
    void erp12GivesNoPriceInAnotherCurrency() {
        erp.price(ItemKey.of("A-100"), UnitPrice.of("12.50", "USD", Unit.ONE));
        PriceRequest request = new PriceRequest(
                null,
                Money.currency("EUR"),
                LocalDate.of(2026, 3, 2),
                List.of(RequestedLine.of(order.lines().get(0))));
        assertThat(erp.prices().price(request, call("k", clock)).lines().get(0).price())
                .isNull();
    }

    @Test
    void erp13TellsWhatIsThereAndWhenTheRestIs() {
        AvailabilityRequest request = new AvailabilityRequest(
                null, order.lines().stream().map(RequestedLine::of).toList());
        AvailabilityAnswer answer = erp.availability().available(request, call("k", clock));
        assertThat(answer.lines())
                .extracting(AvailabilityAnswer.Line::available, AvailabilityAnswer.Line::restPromised)
                .containsExactly(
                        tuple(Quantity.of("10", "C62"), null),
                        tuple(Quantity.of("2", "C62"), DateWindow.on(LocalDate.of(2026, 3, 16))));
        assertThat(erp.availability().available(request, call("k2", clock)).lines())
                .isEqualTo(answer.lines());
    }

    @Test
    void erp14DoesNotCountStockTwice() {
        RequestedLine line = RequestedLine.of(order.lines().get(0));
        AvailabilityRequest twice =
                new AvailabilityRequest(null, List.of(line, new RequestedLine("again", line.item(), line.quantity())));
        assertThat(erp.availability().available(twice, call("k", clock)).lines())
                .extracting(answer -> answer.available().value().intValueExact())
                .containsExactly(10, 2);
    }
}
