package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.fulfilment.ShipmentLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The in-memory warehouse keeps the promises of {@link ShipmentFeed}. */
public class InMemoryShipmentsTest extends ShipmentFeedTck implements Bench.Breakable<ShipmentFeed> {

    public static final List<Mutant<ShipmentFeed>> MUTANTS = List.of(
            PageDefects.twice("WMS-6", "dispatches a shipment by two events", ShipmentEvent.Dispatched.class),
            PageDefects.changing(
                    "WMS-6",
                    "ships in another unit",
                    ShipmentEvent.Dispatched.class,
                    event -> with(event, line -> line.quantity(Quantity.of("1", "BX")))),
            PageDefects.changing(
                    "WMS-7",
                    "ships more than was asked for",
                    ShipmentEvent.Dispatched.class,
                    event -> with(event, line -> line.quantity(Quantity.of("4", "C62")))),
            PageDefects.changing(
                    "WMS-8",
                    "tells another quantity than is missing",
                    InventoryEvent.Shortage.class,
                    InMemoryShipmentsTest::ofAll));

    private final Bench<ShipmentFeed> bench = new Bench<>(ShipmentFeed.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<ShipmentFeed> bench() {
        return bench;
    }

    @Override
    protected ShipmentFeed port() {
        return bench.port(world.wms.shipments());
    }

    @Override
    protected ShipmentFeed portThatBreaksMidway() {
        return bench.breaking(world.wms.shipments());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.ship("3");
    }

    @Override
    protected Quantity askedFor(Ref<SalesOrder> orderLine) {
        return world.asked(orderLine);
    }

    @Override
    protected Quantity fallShort() {
        return world.fallShort();
    }

    private static ShipmentEvent.Dispatched with(
            ShipmentEvent.Dispatched event, UnaryOperator<ShipmentLineBuilder> change) {
        return new ShipmentEvent.Dispatched(
                event.shipment(),
                ShipmentBuilder.builder(event.snapshot())
                        .lines(event.snapshot().lines().stream()
                                .map(line -> change.apply(ShipmentLineBuilder.builder(line))
                                        .build())
                                .toList())
                        .build());
    }

    private static InventoryEvent.Shortage ofAll(InventoryEvent.Shortage event) {
        return new InventoryEvent.Shortage(
                event.reservation(), event.orderLine(), event.missing().plus(event.missing()), event.reason());
    }
}
