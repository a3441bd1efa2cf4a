package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.model.call.FailureKind;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.LineAcknowledgement.Decision;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The promises of SalesOrderSink, kept by the in-memory ERP. */
class OrderBookTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(clock);
    private final SalesOrder order = SalesOrders.typical();

    @BeforeEach
    void know() {
        furnish(erp, "10", "2");
    }

    private static void furnish(InMemoryErp erp, String stockA, String stockB) {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of(stockA, "C62"));
        erp.item(ItemKey.of("B-200"), Quantity.of(stockB, "C62"));
    }

    private OrderAcknowledgement submit(SalesOrder what, String key) {
        return erp.orders().submit(what, call(key, clock));
    }

    @Test
    void sink1BooksOnceUnderOneKey() {
        OrderAcknowledgement first = submit(order, "k");
        clock.advance(Duration.ofDays(3));
        assertThat(submit(order, "k")).isEqualTo(first);
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
        assertThat(erp.effects().repeats()).isEqualTo(1);
    }

    @Test
    void booksTwiceUnderTwoKeysSoThatDoubledEffectsCanBeSeen() {
        submit(order, "k1");
        submit(order, "k2");
        assertThat(erp.effects().booked(order.id())).isEqualTo(2);
    }

    @Test
    void booksTwiceUnderOneKeyWhenToldToForget() {
        InMemoryErp forgetful = new InMemoryErp(ErpSetup.standard().withDeduplication(Deduplication.NONE), clock);
        furnish(forgetful, "10", "2");
        OrderAcknowledgement first = forgetful.orders().submit(order, call("k", clock));
        forgetful.orders().submit(order, call("k", clock));
        assertThat(forgetful.effects().booked(order.id())).isEqualTo(2);
        assertThat(forgetful.orders().find(key("k"), call("q", clock))).contains(first);
    }

    @Test
    void sink2RefusesAnotherOrderUnderAKnownKey() {
        submit(order, "k");
        SalesOrder other =
                SalesOrders.order("so-1").line("A-100", "1", "C62", "12.50").build();
        assertThat(Calls.reasons(() -> submit(other, "k"))).containsExactly("KEY_REUSED");
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
    }

    @Test
    void sink3FindsWhatWasBookedAndNothingElse() {
        OrderAcknowledgement booked = submit(order, "k");
        assertThat(erp.orders().find(key("k"), call("q", clock))).contains(booked);
        assertThat(erp.orders().find(key("other"), call("q", clock))).isEmpty();
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
    }

    @Test
    void erp5AnswersEachLineInParts() {
        OrderAcknowledgement answer = submit(order, "k");
        assertThat(answer.decision()).isEqualTo(OrderAcknowledgement.Decision.ACCEPTED_WITH_CHANGES);
        assertThat(answer.line("1")).extracting(LineAcknowledgement::decision).containsExactly(Decision.ACCEPTED);
        assertThat(answer.line("2"))
                .extracting(
                        LineAcknowledgement::decision,
                        line -> line.quantity().value().intValueExact())
                .containsExactly(tuple(Decision.ACCEPTED, 2), tuple(Decision.BACKORDERED, 3));
        assertThat(answer.line("2").get(1).scheduledShip()).isEqualTo(DateWindow.on(LocalDate.of(2026, 3, 16)));
    }

    @Test
    void stockTakenByOneOrderIsGoneForTheNext() {
        submit(order, "k1");
        OrderAcknowledgement second = submit(order, "k2");
        assertThat(second.lines()).extracting(LineAcknowledgement::decision).containsOnly(Decision.BACKORDERED);
        erp.receive(ItemKey.of("A-100"), Quantity.of("10", "C62"));
        assertThat(submit(order, "k3").line("1"))
                .extracting(LineAcknowledgement::decision)
                .containsExactly(Decision.ACCEPTED);
    }

    @Test
    void sink5RefusesWithAllReasonsAndBooksNothing() {
        SalesOrder strange = SalesOrders.order("so-9")
                .customer(Id.of("nobody"))
                .line("C-300", "1", "C62", "1.00")
                .line("A-100", "1", "KGM", "1.00")
                .build();
        assertThat(Calls.reasons(() -> submit(strange, "k")))
                .containsExactly("UNKNOWN_CUSTOMER", "UNKNOWN_ITEM", "WRONG_UNIT");
        assertThat(erp.effects().booked(strange.id())).isZero();
        assertThat(erp.orders().find(key("k"), call("q", clock))).isEmpty();
    }

    @Test
    void call2DoesNothingAfterTheDeadline() {
        assertThat(Calls.failureKind(() -> erp.orders().submit(order, Calls.tooLate("k", clock))))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(erp.effects().booked(order.id())).isZero();
    }

    @Test
    void call5BooksOnceForManyThreads() {
        List<OrderAcknowledgement> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> submit(order, "k"))
                .toList();
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(erp.effects().booked(order.id())).isEqualTo(1);
        assertThat(erp.effects().repeats()).isEqualTo(199);
    }

    @Test
    void refusesAnOrderThatAllowsNoBackorderAndIsShort() {
        SalesOrder strict = with(policy(Backorder.DISALLOW, ShipComplete.NONE));
        assertThat(Calls.reasons(() -> submit(strict, "k"))).containsExactly("OUT_OF_STOCK");
    }

    @Test
    void cancelsTheRestWhereNothingMayWait() {
        OrderAcknowledgement answer = submit(with(policy(Backorder.SHIP_AND_CANCEL_REMAINDER, ShipComplete.NONE)), "k");
        assertThat(answer.line("2"))
                .extracting(LineAcknowledgement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.CANCELLED);
    }

    @Test
    void holdsBackWhatMustGoTogether() {
        OrderAcknowledgement whole = submit(with(policy(Backorder.ALLOW, ShipComplete.PER_ORDER)), "k1");
        assertThat(whole.lines()).extracting(LineAcknowledgement::decision).containsOnly(Decision.BACKORDERED);
        OrderAcknowledgement byLine = submit(with(policy(Backorder.ALLOW, ShipComplete.PER_LINE)), "k2");
        assertThat(byLine.lines())
                .extracting(LineAcknowledgement::decision)
                .containsExactly(Decision.ACCEPTED, Decision.BACKORDERED);
    }

    private static FulfilmentPolicy policy(Backorder backorder, ShipComplete complete) {
        return FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard())
                .backorder(backorder)
                .shipComplete(complete)
                .build();
    }

    private static SalesOrder with(FulfilmentPolicy policy) {
        return SalesOrders.order("so-1")
                .line("A-100", "10", "C62", "12.50")
                .line("B-200", "5", "C62", "99.99")
                .policy(policy)
                .build();
    }
}
