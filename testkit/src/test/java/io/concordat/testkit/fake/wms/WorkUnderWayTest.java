package io.concordat.testkit.fake.wms;

import static io.concordat.testkit.Calls.call;
import static io.concordat.testkit.Calls.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.FulfilmentCancellation;
import io.concordat.adapter.wms.FulfilmentCancellationReceipt;
import io.concordat.adapter.wms.FulfilmentChange;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.InventoryRequest;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.event.StockEvent;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Rules;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the in-memory warehouse does with work under way, stock and reservations. */
class WorkUnderWayTest {

    private static final ItemKey A = ItemKey.of("A-100");
    private static final ItemKey B = ItemKey.of("B-200");
    private static final Code REASON = Code.of("CUSTOMER_REQUEST");

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryWms wms = new InMemoryWms(clock);
    private final SalesOrder order = SalesOrders.typical();
    private final FulfilmentOrder work = FulfilmentOrder.of(order);

    WorkUnderWayTest() {
        wms.stock(A, Quantity.of("12", "C62"));
        wms.stock(B, Quantity.of("5", "C62"));
    }

    private void release() {
        wms.work().release(work, call("k", clock));
    }

    private void after(Duration time) {
        clock.advance(time);
    }

    private FulfilmentCancellationReceipt cancel(LineQuantity... lines) {
        return wms.cancellations()
                .cancel(new FulfilmentCancellation(work.id(), List.of(lines), REASON), call("c", clock));
    }

    private void change(FulfilmentOrder.Line... lines) {
        wms.changes().change(FulfilmentChange.ofLines(work.id(), 2, List.of(lines), REASON), call("ch", clock));
    }

    private static FulfilmentOrder.Line line(String lineId, String item, String quantity) {
        return new FulfilmentOrder.Line(
                lineId, LineItemBuilder.builder().sellerItemId(item).build(), Quantity.of(quantity, "C62"), null);
    }

    private static LineQuantity pieces(String lineId, String quantity) {
        return new LineQuantity(lineId, Quantity.of(quantity, "C62"));
    }

    private Map<String, BigDecimal> shipped() {
        after(Duration.ofDays(3));
        return wms.effects().shipped(order.id());
    }

    private List<InventoryPosition> stock() {
        return wms.inventory()
                .read(InventoryRequest.EVERYTHING, Cursor.START, 100, call("q", clock))
                .page()
                .items();
    }

    private InventoryPosition stockOf(String item) {
        return stock().stream()
                .filter(position -> position.stock().item().id().value().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void putsBackWhatWasPickedAndIsStopped() {
        release();
        after(Duration.ofMinutes(80));
        assertThat(cancel(pieces("1", "4")).stopped()).containsExactly(pieces("1", "4"));
        assertThat(facts(wms.shipments(), PickEvent.Completed.class, clock))
                .extracting(event -> event.lines().get(0).quantity().toString())
                .containsExactly("10 C62", "6 C62");
        assertThat(facts(wms.shipments(), InventoryEvent.Reallocated.class, clock))
                .singleElement()
                .satisfies(event -> assertThat(event.quantity()).isEqualTo(Quantity.of("6", "C62")));
        assertThat(shipped()).containsEntry("1", new BigDecimal("6"));
        assertThat(stockOf("A-100").levels().available()).isEqualByComparingTo("6");
    }

    @Test
    void shipsNothingOfWorkThatIsStoppedWhole() {
        release();
        assertThat(cancel().stopped()).containsExactlyInAnyOrder(pieces("1", "10"), pieces("2", "5"));
        assertThat(shipped()).isEmpty();
        assertThat(facts(wms.shipments(), InventoryEvent.Deallocated.class, clock))
                .hasSize(2);
        assertThat(facts(wms.shipments(), PickEvent.class, clock)).isEmpty();
    }

    @Test
    void stopsNothingThatIsPacked() {
        release();
        after(Duration.ofMinutes(110));
        assertThat(Calls.reasons(this::cancel)).containsExactly("NOTHING_OPEN");
    }

    @Test
    void givesWhatIsStoppedToOthersThatWait() {
        release();
        SalesOrder other =
                SalesOrders.order("so-2").line("A-100", "8", "C62", "1.00").build();
        wms.work().release(FulfilmentOrder.of(other), call("k2", clock));
        cancel(pieces("1", "9"));
        after(Duration.ofDays(3));
        assertThat(wms.effects().shipped(other.id()).get("1")).isEqualByComparingTo("8");
    }

    @Test
    void shipsAsChangedUpAndDownAndWithANewLine() {
        release();
        change(line("1", "A-100", "12"), line("2", "B-200", "3"), line("3", "B-200", "1"));
        after(Duration.ofDays(3));
        Map<String, BigDecimal> shipped = wms.effects().shipped(order.id());
        assertThat(shipped.get("1")).isEqualByComparingTo("12");
        assertThat(shipped.get("2")).isEqualByComparingTo("3");
        assertThat(shipped.get("3")).isEqualByComparingTo("1");
        assertThat(wms.effects().shipments())
                .allSatisfy(shipment -> assertThat(Rules.check(shipment)).isEmpty());
    }

    @Test
    void changesNoLineToAnotherItem() {
        release();
        assertThat(Calls.reasons(() -> change(line("1", "B-200", "10")))).containsExactly("OTHER_ITEM");
    }

    @Test
    void shipsToTheNewPlace() {
        release();
        var elsewhere = Objects.requireNonNull(order.parties().seller());
        wms.changes().change(new FulfilmentChange(work.id(), 2, List.of(), elsewhere, null, REASON), call("ch", clock));
        after(Duration.ofDays(3));
        assertThat(wms.effects().shipments())
                .extracting(shipment -> shipment.route().shipTo())
                .containsOnly(elsewhere);
    }

    @Test
    void shipsTheLotsThatWereSetAside() {
        ItemKey lots = ItemKey.of("L-300");
        wms.stock(lots, "LOT-1", Quantity.of("4", "C62"));
        wms.stock(lots, "LOT-2", Quantity.of("4", "C62"));
        SalesOrder lotted =
                SalesOrders.order("so-2").line("L-300", "3", "C62", "1.00").build();
        wms.allocations()
                .allocate(
                        new AllocationRequest(
                                Ref.toLine(lotted.id(), "1"),
                                Ref.to(Id.of("L-300")),
                                Quantity.of("3", "C62"),
                                Reservation.Kind.HARD,
                                new AllocationRequest.Source(null, "LOT-2")),
                        call("r", clock));
        wms.work().release(FulfilmentOrder.of(lotted), call("k2", clock));
        after(Duration.ofDays(3));
        assertThat(facts(wms.shipments(), ShipmentEvent.Dispatched.class, clock))
                .flatExtracting(event -> event.snapshot().lines())
                .flatExtracting(ShipmentLine::lots)
                .extracting(ShipmentLine.Lot::lot)
                .containsExactly("LOT-2");
        assertThat(wms.effects().reservations())
                .allSatisfy(step -> assertThat(Rules.check(step)).isEmpty());
    }

    @Test
    void countsWhatIsFreeSetAsideAndPicked() {
        release();
        assertThat(stockOf("A-100").levels().reserved().hard()).isEqualByComparingTo("10");
        after(Duration.ofMinutes(80));
        InventoryPosition picked = stockOf("A-100");
        assertThat(picked.levels().physical().onHand()).isEqualByComparingTo("12");
        assertThat(picked.levels().physical().picked()).isEqualByComparingTo("10");
        assertThat(picked.levels().available()).isEqualByComparingTo("2");
        assertThat(stock())
                .allSatisfy(position -> assertThat(Rules.check(position)).isEmpty());
        after(Duration.ofDays(1));
        assertThat(stockOf("A-100").levels().physical().onHand()).isEqualByComparingTo("2");
    }

    @Test
    void correctsNoMoreThanLiesFree() {
        release();
        assertThatThrownBy(() -> wms.adjust(A, Quantity.of("-3", "C62"), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lie free");
        wms.adjust(A, Quantity.of("-2", "C62"), REASON);
        assertThat(stockOf("A-100").levels().available()).isZero();
    }

    @Test
    void correctsTheLotsThatAreGone() {
        ItemKey lots = ItemKey.of("L-300");
        wms.stock(lots, "LOT-1", Quantity.of("4", "C62"));
        wms.stock(lots, "LOT-2", Quantity.of("4", "C62"));
        wms.adjust(lots, Quantity.of("-5", "C62"), REASON);
        assertThat(facts(wms.adjustments(), StockEvent.Adjusted.class, clock))
                .extracting(event -> event.delta().toString())
                .containsExactly("-4 C62", "-1 C62");
        Map<Id<InventoryPosition>, String> left = new HashMap<>();
        stock().forEach(position ->
                left.put(position.id(), position.levels().available().toPlainString()));
        assertThat(facts(wms.adjustments(), StockEvent.Adjusted.class, clock))
                .extracting(event -> left.get(event.position().id()))
                .containsExactly(null, "3");
    }

    @Test
    void tellsWhatIsSetAsideInTheWarehousesHistoryToo() {
        AllocationRequest request = new AllocationRequest(
                Ref.toLine(order.id(), "1"),
                Ref.to(Id.of("A-100")),
                Quantity.of("4", "C62"),
                Reservation.Kind.HARD,
                AllocationRequest.Source.ANY);
        wms.allocations().allocate(request, call("r1", clock));
        wms.allocations().allocate(request.withQuantity(Quantity.of("6", "C62")), call("r2", clock));
        wms.allocations().allocate(request.withQuantity(Quantity.of("0", "C62")), call("r3", clock));
        assertThat(Calls.drain(wms.shipments(), 100, clock))
                .extracting(event -> event.type().fact())
                .containsExactly("inventory.allocated", "inventory.reallocated", "inventory.deallocated");
    }

    @Test
    void forgetsPicturesThatAreTooOld() {
        var first = wms.inventory().read(InventoryRequest.EVERYTHING, Cursor.START, 1, call("q", clock));
        for (int i = 0; i < 20; i++) {
            stock();
        }
        assertThat(Calls.failureKind(() -> wms.inventory()
                                .read(InventoryRequest.EVERYTHING, first.page().next(), 1, call("q", clock)))
                        .name())
                .isEqualTo("NOT_FOUND");
    }
}
