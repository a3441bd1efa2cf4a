package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.Calls;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An in-memory warehouse with much of one item and little of another. */
final class WmsWorld {

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryWms wms = new InMemoryWms(clock);
    private final Map<Ref<SalesOrder>, Quantity> asked = new HashMap<>();
    private int orders;

    WmsWorld() {
        wms.stock(ItemKey.of("A-100"), Quantity.of("1000", "C62"));
        wms.stock(ItemKey.of("B-200"), Quantity.of("2", "C62"));
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

    private void release(FulfilmentOrder work) {
        work.lines().forEach(line -> asked.put(Ref.toLine(work.order().id(), line.lineId()), line.quantity()));
        wms.work().release(work, Calls.call(work.id().value(), clock));
        clock.advance(Duration.ofDays(3));
    }
}
