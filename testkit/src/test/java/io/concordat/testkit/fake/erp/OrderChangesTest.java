package io.concordat.testkit.fake.erp;

import static io.concordat.testkit.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderChangeAcknowledgement;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.change.ChangeResponse;
import io.concordat.model.change.ChangeResponse.Result;
import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.change.OrderChangeBuilder;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.OrderChanges;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrderFixture;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change and a cancellation do to stock, exposure and amounts in the in-memory ERP. */
class OrderChangesTest {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
    private final SalesOrder order = wanted("10", "5").build();
    private int calls;

    @BeforeEach
    void book() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A"), Quantity.of("100", "C62"));
        erp.item(ItemKey.of("B"), Quantity.of("3", "C62"));
        erp.orders().submit(order, call("order", clock));
    }

    /** Ten at 12.50 and five at 99.99, freight, one rate of tax. */
    private static SalesOrderFixture wanted(String a, String b) {
        return SalesOrders.order("so-1")
                .line("A", a, "C62", "12.50")
                .line("B", b, "C62", "99.99")
                .charge("10.00")
                .vat("21");
    }

    private OrderChangeAcknowledgement change(LineChange... lines) {
        return erp.changes().change(OrderChanges.of("ch-" + calls, inForce(), lines), next());
    }

    private void cancel(String line, String quantity) {
        OrderCancellation wish = new OrderCancellation(
                Ref.to(order.id()),
                List.of(new LineQuantity(line, Quantity.of(quantity, "C62"))),
                Code.of("CUSTOMER_REQUEST"));
        erp.cancellations().cancel(wish, next());
    }

    private CallContext next() {
        return call("k" + calls++, clock);
    }

    private void ship(String quantity) {
        erp.shipments().confirm(Shipments.of("shp-" + calls, order, Map.of("1", quantity), clock), next());
    }

    private SalesOrder inForce() {
        return erp.bookedOrders().get(order.id(), call("look", clock)).orElseThrow();
    }

    private String free(String item) {
        OrderLine line = SalesOrders.order("ask")
                .line(item, "1000", "C62", "1")
                .build()
                .lines()
                .get(0);
        var asked = RequestedLine.of(line);
        var request = new AvailabilityRequest(null, List.of(asked));
        return erp.availability()
                .available(request, next())
                .lines()
                .get(0)
                .available()
                .value()
                .toPlainString();
    }

    private Money exposure() {
        CreditRequest request = new CreditRequest(Ref.to(Customers.TYPICAL), null, Money.of("1", "EUR"));
        var exposure = erp.credit().check(request, next()).exposure();
        return Money.of("10000", "EUR").minus(exposure.available());
    }

    private static OrderLine line(SalesOrder from, String id) {
        return from.line(id).orElseThrow();
    }

    @Test
    void moreOfALineTakesStockAndCreditAndTiesOut() {
        Money before = exposure();
        OrderChangeAcknowledgement answer =
                change(OrderChanges.update(line(wanted("20", "5").build(), "1")));
        assertThat(answer.response().decision()).isEqualTo(ChangeResponse.Decision.ACCEPTED);
        assertThat(free("A")).isEqualTo("80");
        assertThat(exposure())
                .isEqualTo(wanted("20", "5").build().amounts().totals().payable());
        assertThat(before).isEqualTo(order.amounts().totals().payable());
        assertThat(inForce().amounts()).isEqualTo(wanted("20", "5").build().amounts());
        assertThat(Rules.check(inForce())).isEmpty();
        assertThat(inForce().meta().revision()).isEqualTo(2);
    }

    @Test
    void lessOfALineGivesBackWhatWasMissingFirst() {
        change(OrderChanges.update(line(wanted("10", "4").build(), "2")));
        assertThat(free("B")).isEqualTo("0");
        change(OrderChanges.update(line(wanted("10", "1").build(), "2")));
        assertThat(free("B")).isEqualTo("2");
    }

    @Test
    void anotherPriceIsBilledFromThenOn() {
        SalesOrder cheaper = SalesOrders.order("so-1")
                .line("A", "10", "C62", "0.123456")
                .line("B", "5", "C62", "99.99")
                .charge("10.00")
                .vat("21")
                .build();
        change(OrderChanges.update(line(cheaper, "1")));
        assertThat(exposure()).isEqualTo(cheaper.amounts().totals().payable());
        ship("10");
        clock.advance(Duration.ofHours(2));
        assertThat(erp.effects().invoices().get(0).lines().get(0).pricing().lineNet())
                .isEqualTo(Money.of("1.23", "EUR"));
    }

    @Test
    void thePriceOfWhatHasLeftStays() {
        ship("4");
        SalesOrder cheaper =
                SalesOrders.order("so-1").line("A", "10", "C62", "12.00").build();
        Failure failure = Calls.failure(() -> change(OrderChanges.update(line(cheaper, "1"))));
        assertThat(((Failure.Rejected) failure).reasons())
                .extracting(reason -> reason.code().value())
                .containsExactly("PRICE");
        assertThat(inForce()).isEqualTo(order);
    }

    @Test
    void aNewLineIsBookedBilledAndPromised() {
        OrderLine third = line(wanted("10", "5").line("A", "7", "C62", "11.00").build(), "3");
        OrderChangeAcknowledgement answer = change(OrderChanges.add(third));
        assertThat(answer.response().resultFor("3")).isEqualTo(Result.ACCEPTED);
        assertThat(inForce().lines()).extracting(OrderLine::lineId).containsExactly("1", "2", "3");
        assertThat(free("A")).isEqualTo("83");
        assertThat(exposure()).isEqualTo(inForce().amounts().totals().payable());
    }

    @Test
    void whatCanBeDoneIsDoneAndTheRestAnswered() {
        ship("7");
        OrderChangeAcknowledgement answer = change(
                OrderChanges.update(line(wanted("5", "5").build(), "1")),
                OrderChanges.cancel("2", Quantity.of("2", "C62")),
                OrderChanges.cancel("9", null));
        assertThat(answer.response().decision()).isEqualTo(ChangeResponse.Decision.CONDITIONALLY_ACCEPTED);
        assertThat(answer.response().lines())
                .extracting(ChangeResponse.LineResult::result)
                .containsExactly(Result.REJECTED, Result.ACCEPTED, Result.REJECTED);
        LineProgress progress = line(inForce(), "2").progress();
        assertThat(progress.quantities().cancelled()).isEqualByComparingTo("2");
        assertThat(line(inForce(), "1").quantity()).isEqualTo(Quantity.of("10", "C62"));
    }

    @Test
    void sink6RefusesAChangeOfAnEarlierRevision() {
        cancel("1", "1");
        OrderChange stale = OrderChanges.of(
                "ch-old", order, OrderChanges.update(line(wanted("20", "5").build(), "1")));
        Failure failure = Calls.failure(() -> erp.changes().change(stale, next()));
        assertThat(failure).isInstanceOfSatisfying(Failure.Conflict.class, conflict -> {
            assertThat(conflict.expectedRevision()).isEqualTo(1);
            assertThat(conflict.foundRevision()).isEqualTo(2);
        });
        assertThat(line(inForce(), "1").quantity()).isEqualTo(Quantity.of("10", "C62"));
    }

    @Test
    void refusesAChangeThatBreaksItsRules() {
        OrderChange twice =
                OrderChanges.of("ch-twice", order, OrderChanges.cancel("1", null), OrderChanges.cancel("1", null));
        assertThat(Calls.failureKind(() -> erp.changes().change(twice, next())))
                .isEqualTo(FailureKind.CONTRACT_MISMATCH);
        assertThat(inForce()).isEqualTo(order);
    }

    @Test
    void refusesMoreThanThereIsWhereNothingMayWait() {
        FulfilmentPolicy strict = FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard())
                .backorder(Backorder.DISALLOW)
                .build();
        SalesOrder small = SalesOrders.order("so-2")
                .line("A", "10", "C62", "12.50")
                .policy(strict)
                .build();
        erp.orders().submit(small, next());
        LineChange more = OrderChanges.update(
                line(SalesOrders.order("so-2").line("A", "91", "C62", "12.50").build(), "1"));
        LineChange most = OrderChanges.update(
                line(SalesOrders.order("so-2").line("A", "90", "C62", "12.50").build(), "1"));
        assertThat(Calls.reasons(() -> erp.changes().change(OrderChanges.of("ch-a", small, more), next())))
                .containsExactly("OUT_OF_STOCK");
        erp.changes().change(OrderChanges.of("ch-b", small, most), next());
        assertThat(free("A")).isEqualTo("0");
    }

    @Test
    void saysWhatTheOrderComesToWhenItIsNotAsWished() {
        OrderChange wrong = OrderChangeBuilder.builder(OrderChanges.of(
                        "ch-sum",
                        order,
                        OrderChanges.update(line(wanted("20", "5").build(), "1"))))
                .amounts(order.amounts())
                .build();
        ChangeResponse response = erp.changes().change(wrong, next()).response();
        assertThat(response.decision()).isEqualTo(ChangeResponse.Decision.CONDITIONALLY_ACCEPTED);
        assertThat(response.amounts()).isEqualTo(wanted("20", "5").build().amounts());
    }

    /** Was: a cancelled order kept its credit until it was billed, which it never was. */
    @Test
    void aCancellationLowersTheExposure() {
        cancel("1", "4");
        assertThat(exposure()).isLessThan(order.amounts().totals().payable());
        cancel("2", "5");
        cancel("1", "6");
        assertThat(exposure().signum()).isZero();
    }

    /** Was: what was set aside for a cancelled line stayed so for good. */
    @Test
    void aCancellationFreesStockThatWasSetAside() {
        cancel("1", "4");
        assertThat(free("A")).isEqualTo("94");
        cancel("2", "2");
        assertThat(free("B")).isEqualTo("0");
        cancel("2", "2");
        assertThat(free("B")).isEqualTo("2");
    }

    @Test
    void aCancellationFreesNothingThatHasLeft() {
        ship("7");
        cancel("1", "10");
        assertThat(free("A")).isEqualTo("93");
        clock.advance(Duration.ofHours(2));
        assertThat(line(inForce(), "1").progress().quantities().cancelled()).isEqualByComparingTo("3");
    }

    @Test
    void aCancellationIsTheNextRevision() {
        cancel("1", "4");
        assertThat(inForce().meta().revision()).isEqualTo(2);
        assertThat(line(inForce(), "1").progress().cancelReason()).isEqualTo(Code.of("CUSTOMER_REQUEST"));
        OrderCancellation stale = new OrderCancellation(
                new Ref<>(order.id(), List.of(), null, 1, null), List.of(), Code.of("CUSTOMER_REQUEST"));
        assertThat(Calls.failureKind(() -> erp.cancellations().cancel(stale, next())))
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void refusesACancellationThatNamesALineTwice() {
        LineQuantity four = new LineQuantity("1", Quantity.of("4", "C62"));
        OrderCancellation twice =
                new OrderCancellation(Ref.to(order.id()), List.of(four, four), Code.of("CUSTOMER_REQUEST"));
        assertThat(Calls.reasons(() -> erp.cancellations().cancel(twice, next())))
                .containsExactly("DUPLICATE");
        assertThat(free("A")).isEqualTo("90");
    }
}
