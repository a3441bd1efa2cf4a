package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.CallContext;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnHeaderBuilder;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnLineBuilder;
import io.concordat.model.returns.ReturnOrigin;
import io.concordat.model.returns.ReturnOutcome;
import io.concordat.model.returns.ReturnQuantities;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.Samples;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An in-memory warehouse with much of one item and little of another. */
final class WmsWorld {

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryWms wms = new InMemoryWms(clock);
    private final Map<Ref<SalesOrder>, Quantity> asked = new HashMap<>();
    private final Map<Id<FulfilmentOrder>, FulfilmentOrder> works = new HashMap<>();
    private int orders;
    private int calls;

    WmsWorld() {
        wms.stock(ItemKey.of("A-100"), Quantity.of("1000", "C62"));
        wms.stock(ItemKey.of("B-200"), Quantity.of("2", "C62"));
        wms.stock(ItemKey.of("A-200"), Quantity.of("1000", "C62"));
        wms.stock(ItemKey.of("L-300"), "LOT-1", Quantity.of("4", "C62"));
        wms.stock(ItemKey.of("L-300"), "LOT-2", Quantity.of("4", "C62"));
    }

    FulfilmentOrder work(String scarce, FulfilmentPolicy policy) {
        SalesOrder order = SalesOrders.order("so-" + orders++)
                .line("A-100", "3", "C62", "12.50")
                .line("B-200", scarce, "C62", "99.99")
                .policy(policy)
                .build();
        return FulfilmentOrder.of(order);
    }

    FulfilmentOrder unknownItems() {
        return FulfilmentOrder.of(SalesOrders.order("so-" + orders++)
                .line("Z-900", "1", "C62", "1")
                .line("Z-901", "1", "C62", "1")
                .build());
    }

    /** Work that is released and shipped. */
    void ship(String quantity) {
        release(FulfilmentOrder.of(SalesOrders.order("so-" + orders++)
                .line("A-100", quantity, "C62", "12.50")
                .build()));
    }

    Quantity asked(Ref<SalesOrder> line) {
        return asked.get(line);
    }

    Quantity fallShort() {
        release(work("7", FulfilmentPolicy.standard()));
        return Quantity.of("5", "C62");
    }

    /** Work for ten of one item and five of another, picked in full. */
    FulfilmentOrder picked() {
        FulfilmentOrder work = released();
        clock.advance(Duration.ofMinutes(80));
        return work;
    }

    /** Work for ten of one item and five of another, released just now. */
    FulfilmentOrder released() {
        FulfilmentOrder work = FulfilmentOrder.of(SalesOrders.order("so-" + orders++)
                .line("A-100", "10", "C62", "12.50")
                .line("A-200", "5", "C62", "12.50")
                .build());
        works.put(work.id(), work);
        wms.work().release(work, call(work.id().value()));
        return work;
    }

    /** Work for more than there is, of which what is there has left. */
    FulfilmentOrder leftInPart(String quantity) {
        FulfilmentOrder work = FulfilmentOrder.of(SalesOrders.order("so-" + orders++)
                .line("B-200", quantity, "C62", "12.50")
                .build());
        works.put(work.id(), work);
        release(work);
        return work;
    }

    FulfilmentOrder work(Id<FulfilmentOrder> id) {
        return works.get(id);
    }

    /** What has left of some work after a while. */
    List<LineQuantity> leaves(Id<FulfilmentOrder> id) {
        clock.advance(Duration.ofDays(3));
        return wms.effects().shipped(works.get(id).order().id()).entrySet().stream()
                .map(line -> new LineQuantity(line.getKey(), Quantity.of(line.getValue(), Unit.ONE)))
                .toList();
    }

    Ref<SalesOrder> newLine() {
        return Ref.toLine(Id.of("so-" + orders++), "1");
    }

    AllocationRequest request(Ref<SalesOrder> demand, String item, String quantity) {
        return new AllocationRequest(
                demand,
                Ref.to(Id.of(item)),
                Quantity.of(quantity, "C62"),
                Reservation.Kind.HARD,
                AllocationRequest.Source.ANY);
    }

    Reservation setAside(AllocationRequest request) {
        return wms.allocations().allocate(request, call("rsv-" + calls++));
    }

    void announce(Return returnOrder) {
        wms.returns().announce(returnOrder, call("rma-" + calls++));
    }

    /** A return of up to so many pieces that may come. */
    Return returnOf(String... items) {
        String number = "rma-" + orders++;
        Return sample = Samples.realistic(Return.class);
        List<ReturnLine> lines = new ArrayList<>();
        for (String item : items) {
            String lineId = String.valueOf(lines.size() + 1);
            lines.add(ReturnLineBuilder.builder(sample.lines().get(0))
                    .lineId(lineId)
                    .origin(ReturnOrigin.of(Ref.toLine(Id.of("so-of-" + number), lineId)))
                    .item(LineItemBuilder.builder().sellerItemId(item).build())
                    .quantities(ReturnQuantities.authorised(new BigDecimal("5"), Unit.ONE))
                    .inspection(null)
                    .lots(List.of())
                    .outcome(ReturnOutcome.NONE)
                    .build());
        }
        return ReturnBuilder.builder(sample)
                .id(Id.of(number))
                .header(ReturnHeaderBuilder.builder(sample.header())
                        .status(ReturnStatus.AUTHORISED)
                        .build())
                .lines(lines)
                .receipts(List.of())
                .build();
    }

    private CallContext call(String key) {
        return Calls.call(key, clock);
    }

    /** Work for three of an item that is there, not released yet. */
    FulfilmentOrder notReleased() {
        return FulfilmentOrder.of(SalesOrders.order("so-" + orders++)
                .line("A-100", "3", "C62", "12.50")
                .build());
    }

    /** Releases work and lets days pass. */
    void release(FulfilmentOrder work) {
        work.lines().forEach(line -> asked.put(Ref.toLine(work.order().id(), line.lineId()), line.quantity()));
        wms.work().release(work, call(work.id().value()));
        clock.advance(Duration.ofDays(3));
    }
}
