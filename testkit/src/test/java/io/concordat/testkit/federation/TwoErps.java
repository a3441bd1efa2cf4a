package io.concordat.testkit.federation;

import io.concordat.federation.routing.InMemoryPlacementStore;
import io.concordat.federation.routing.PlacementStore;
import io.concordat.federation.routing.Route;
import io.concordat.federation.routing.Router;
import io.concordat.federation.routing.Routes;
import io.concordat.model.order.OrderHeaderBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Two in-memory ERPs with the same customer and items, and a cut-over from the one to the other at noon. */
final class TwoErps {

    static final String OLD = "erp-old";
    static final String NEW = "erp-new";
    static final Instant CUT_OVER = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant BEFORE = CUT_OVER.minusSeconds(1);
    static final Routes ALL_OLD = Routes.of(List.of(Route.to(OLD, "all")));
    static final Routes ALL_NEW = Routes.of(List.of(Route.to(NEW, "all")));
    static final Routes AT_NOON =
            Routes.of(List.of(Route.to(OLD, "before").orderedBefore(CUT_OVER), Route.to(NEW, "after")));

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryErp old = erp(OLD);
    final InMemoryErp young = erp(NEW);
    final PlacementStore placements = new InMemoryPlacementStore(clock);

    private InMemoryErp erp(String name) {
        InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withName(name).withPayer(null), clock);
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("1000", "KGM"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
        return erp;
    }

    Router router(Routes routes) {
        return Router.of(routes, placements);
    }

    SalesOrder order(String id, Instant orderedAt) {
        SalesOrder order =
                SalesOrders.order(id).line("A-100", "10", "KGM", "12.50").build();
        return SalesOrderBuilder.builder(order)
                .header(OrderHeaderBuilder.builder(order.header())
                        .orderedAt(orderedAt.atOffset(ZoneOffset.UTC))
                        .build())
                .build();
    }

    /** A new order in a book, shipped and billed. */
    void bill(InMemoryErp erp, String id) {
        SalesOrder order = order(id, CUT_OVER);
        erp.orders().submit(order, Calls.call(id, clock));
        erp.shipments()
                .confirm(Shipments.of("shp-" + id, order, Map.of("1", "10"), clock), Calls.call("shp-" + id, clock));
        clock.advance(Duration.ofHours(2));
    }
}
