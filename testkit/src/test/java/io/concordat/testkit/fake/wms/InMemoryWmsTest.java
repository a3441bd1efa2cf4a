package io.concordat.testkit.fake.wms;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.facts;
import static io.concordat.testkit.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentReceipt;
import io.concordat.model.event.Event;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The promises of the WMS ports, kept by the in-memory warehouse. */
class InMemoryWmsTest {

    private static final ItemKey A = ItemKey.of("A-100");
    private static final ItemKey B = ItemKey.of("B-200");

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryWms wms = stocked(new InMemoryWms(clock), "10", "2");
    private final SalesOrder order = SalesOrders.typical();
    private final FulfilmentOrder work = FulfilmentOrder.of(order);

    private static InMemoryWms stocked(InMemoryWms wms, String a, String b) {
        wms.stock(A, Quantity.of(a, "C62"));
        wms.stock(B, Quantity.of(b, "C62"));
        return wms;
    }

    private FulfilmentReceipt release(FulfilmentOrder what, String key) {
        return wms.work().release(what, call(key, clock));
    }

    private List<String> story() {
        return Calls.drain(wms.shipments(), 100, clock).stream()
                .map(event -> event.type().fact())
                .toList();
    }

    private Map<String, BigDecimal> shippedAfterDays(int days) {
        clock.advance(Duration.ofDays(days));
        return wms.effects().shipped(order.id());
    }

    private static FulfilmentOrder with(UnaryOperator<FulfilmentPolicyBuilder> change) {
        FulfilmentPolicy policy = change.apply(FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard()))
                .build();
        return FulfilmentOrder.of(SalesOrders.order("so-1")
                .line("A-100", "10", "C62", "12.50")
                .line("B-200", "5", "C62", "99.99")
                .policy(policy)
                .build());
    }

    @Test
    void shipsWhatIsThereAndTheRestWhenItComes() {
        release(work, "k");
        assertThat(shippedAfterDays(2)).containsEntry("1", BigDecimal.TEN).containsEntry("2", new BigDecimal("2"));
        assertThat(story())
                .containsExactly(
                        "inventory.allocated",
                        "inventory.allocated",
                        "inventory.short",
                        "pick.released",
                        "pick.completed",
                        "shipment.packed",
                        "shipment.dispatched",
                        "shipment.delivered",
                        "pod.received");
        wms.replenish(B, Quantity.of("3", "C62"));
        assertThat(shippedAfterDays(2)).containsEntry("2", new BigDecimal("5"));
        assertThat(wms.effects().shipmentsOf(order.id())).hasSize(2);
        assertThat(wms.effects().shipments())
                .allSatisfy(shipment -> assertThat(Rules.check(shipment)).isEmpty());
    }

    @Test
    void stepsHappenAtTheirTimeAndNotBefore() {
        release(work, "k");
        clock.advance(Duration.ofMinutes(14));
        assertThat(story()).doesNotContain("pick.released");
        clock.advance(Duration.ofDays(9));
        assertThat(Calls.drain(wms.shipments(), 100, clock))
                .filteredOn(event -> event.type().fact().startsWith("shipment"))
                .extracting(event -> event.time().toString())
                .containsExactly("2026-03-02T09:45Z", "2026-03-02T10:45Z", "2026-03-03T10:45Z");
    }

    @Test
    void goodsThatComeLaterAreShippedByThemselves() {
        wms.replenishIn(Duration.ofDays(5), B, Quantity.of("99", "C62"));
        release(work, "k");
        assertThat(shippedAfterDays(10)).containsEntry("2", new BigDecimal("5"));
    }

    @Test
    void sink1ShipsOnceUnderOneKey() {
        FulfilmentReceipt first = release(work, "k");
        assertThat(release(work, "k")).isEqualTo(first);
        wms.replenish(A, Quantity.of("100", "C62"));
        assertThat(shippedAfterDays(3)).containsEntry("1", BigDecimal.TEN);
        assertThat(wms.effects().released(work.id())).isEqualTo(1);
    }

    @Test
    void shipsTwiceUnderTwoKeysOrWhenToldToForgetSoThatItCanBeSeen() {
        InMemoryWms forgetful =
                stocked(new InMemoryWms(WmsSetup.standard().withDeduplication(Deduplication.NONE), clock), "30", "30");
        forgetful.work().release(work, call("k", clock));
        forgetful.work().release(work, call("k", clock));
        clock.advance(Duration.ofDays(2));
        assertThat(forgetful.effects().shipped(order.id())).containsEntry("1", new BigDecimal("20"));
        assertThat(forgetful.effects().released(work.id())).isEqualTo(2);
    }

    @Test
    void sink2RefusesOtherWorkUnderAKnownKey() {
        release(work, "k");
        FulfilmentOrder other = work.withLines(work.lines().subList(0, 1));
        assertThat(Calls.reasons(() -> release(other, "k"))).containsExactly("KEY_REUSED");
    }

    @Test
    void sink3FindsWhatWasReleased() {
        FulfilmentReceipt receipt = release(work, "k");
        assertThat(wms.work().find(key("k"), call("q", clock))).contains(receipt);
        assertThat(wms.work().find(key("other"), call("q", clock))).isEmpty();
    }

    @Test
    void wms5SplitsNoLineThatMustStayWhole() {
        release(with(policy -> policy.partialLine(false)), "k");
        assertThat(shippedAfterDays(2)).containsOnlyKeys("1");
        wms.replenish(B, Quantity.of("2", "C62"));
        assertThat(shippedAfterDays(2)).containsOnlyKeys("1");
        wms.replenish(B, Quantity.of("1", "C62"));
        assertThat(shippedAfterDays(2)).containsEntry("2", new BigDecimal("5"));
    }

    @Test
    void wms5KeepsTogetherWhatMustGoTogether() {
        release(with(policy -> policy.shipComplete(ShipComplete.PER_ORDER)), "k");
        assertThat(shippedAfterDays(2)).isEmpty();
        wms.replenish(B, Quantity.of("3", "C62"));
        assertThat(shippedAfterDays(2)).hasSize(2);
        assertThat(wms.effects().shipments()).hasSize(1);
    }

    @Test
    void wms5LeavesNothingWaitingWhereThatIsForbidden() {
        release(with(policy -> policy.backorder(Backorder.SHIP_AND_CANCEL_REMAINDER)), "k");
        wms.replenish(B, Quantity.of("3", "C62"));
        assertThat(shippedAfterDays(2)).containsEntry("2", new BigDecimal("2"));
    }

    @Test
    void wms5SavesTheLastShipmentForTheRest() {
        release(with(policy -> policy.maxShipments(2)), "k");
        wms.replenish(B, Quantity.of("1", "C62"));
        assertThat(shippedAfterDays(2)).containsEntry("2", new BigDecimal("2"));
        wms.replenish(B, Quantity.of("2", "C62"));
        assertThat(shippedAfterDays(2)).containsEntry("2", new BigDecimal("5"));
        assertThat(wms.effects().shipments()).hasSize(2);
    }

    @Test
    void wms6DispatchesEachShipmentOnceAndInFull() {
        release(work, "k");
        clock.advance(Duration.ofDays(3));
        assertThat(facts(wms.shipments(), ShipmentEvent.Dispatched.class, clock))
                .singleElement()
                .extracting(ShipmentEvent.Dispatched::snapshot)
                .satisfies(shipment -> {
                    assertThat(Rules.check(shipment)).isEmpty();
                    assertThat(shipment.lines())
                            .extracting(line -> line.orderLine().toString())
                            .containsExactly("so-1/1", "so-1/2");
                });
        Shipment delivered = wms.effects().shipments().get(0);
        assertThat(delivered.meta().revision()).isEqualTo(3);
        assertThat(delivered.handling().proofsOfDelivery()).hasSize(1);
    }

    @Test
    void wms7ShipsNoMoreThanWasAskedForHoweverMuchThereIs() {
        release(work, "k");
        wms.replenish(A, Quantity.of("500", "C62"));
        wms.replenish(B, Quantity.of("500", "C62"));
        wms.replenish(B, Quantity.of("500", "C62"));
        assertThat(shippedAfterDays(5)).isEqualTo(Map.of("1", BigDecimal.TEN, "2", new BigDecimal("5")));
    }

    @Test
    void wms8TellsWhatIsMissingOnceUntilItChanges() {
        release(work, "k");
        wms.replenish(A, Quantity.of("1", "C62"));
        wms.replenish(B, Quantity.of("1", "C62"));
        assertThat(facts(wms.shipments(), InventoryEvent.Shortage.class, clock))
                .extracting(shortage -> shortage.missing().toString())
                .containsExactly("3 C62", "2 C62");
    }

    @Test
    void oldestWorkIsServedFirst() {
        InMemoryWms empty = stocked(new InMemoryWms(clock), "0", "0");
        SalesOrder later =
                SalesOrders.order("so-2").line("A-100", "10", "C62", "1.00").build();
        empty.work().release(work, call("k1", clock));
        empty.work().release(FulfilmentOrder.of(later), call("k2", clock));
        empty.replenish(A, Quantity.of("12", "C62"));
        clock.advance(Duration.ofDays(2));
        assertThat(empty.effects().shipped(order.id())).containsEntry("1", BigDecimal.TEN);
        assertThat(empty.effects().shipped(later.id())).containsEntry("1", new BigDecimal("2"));
    }

    @Test
    void refusesItemsAndUnitsItDoesNotKnow() {
        SalesOrder strange = SalesOrders.order("so-3")
                .line("C-300", "1", "C62", "1.00")
                .line("A-100", "1", "KGM", "1.00")
                .build();
        assertThat(Calls.reasons(() -> release(FulfilmentOrder.of(strange), "k")))
                .containsExactly("UNKNOWN_ITEM", "WRONG_UNIT");
        assertThat(wms.effects().works()).isEmpty();
    }

    @Test
    void everyEventIsAboutTheOrder() {
        release(work, "k");
        clock.advance(Duration.ofDays(2));
        assertThat(Calls.drain(wms.shipments(), 3, clock))
                .extracting(Event::subject)
                .containsOnly("so-1");
    }
}
