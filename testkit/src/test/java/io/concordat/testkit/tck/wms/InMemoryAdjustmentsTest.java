package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.InventoryAdjustmentFeed;
import io.concordat.model.event.StockEvent;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;

/** The in-memory warehouse keeps the promises of {@link InventoryAdjustmentFeed}. */
public class InMemoryAdjustmentsTest extends InventoryAdjustmentFeedTck
        implements Bench.Breakable<InventoryAdjustmentFeed> {

    public static final List<Mutant<InventoryAdjustmentFeed>> MUTANTS = List.of(
            PageDefects.twice("WMS-23", "tells an adjustment twice", StockEvent.Adjusted.class),
            PageDefects.changing(
                    "WMS-23",
                    "tells a loss as a gain",
                    StockEvent.Adjusted.class,
                    event -> new StockEvent.Adjusted(
                            event.position(),
                            event.delta().withValue(event.delta().value().abs()),
                            event.cause(),
                            event.reference())),
            PageDefects.changing(
                    "WMS-23",
                    "does not tell why",
                    StockEvent.Adjusted.class,
                    event -> new StockEvent.Adjusted(
                            event.position(), event.delta(), Code.of("OTHER"), event.reference())));

    private final Bench<InventoryAdjustmentFeed> bench = new Bench<>(InventoryAdjustmentFeed.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<InventoryAdjustmentFeed> bench() {
        return bench;
    }

    @Override
    protected InventoryAdjustmentFeed port() {
        return bench.port(world.wms.adjustments());
    }

    @Override
    protected InventoryAdjustmentFeed portThatBreaksMidway() {
        return bench.breaking(world.wms.adjustments());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.wms.adjust(ItemKey.of("A-100"), Quantity.of("2", "C62"), Code.of("COUNT_DIFFERENCE"));
    }

    @Override
    protected Quantity lose(Code cause) {
        Quantity lost = Quantity.of("7", "C62");
        world.wms.adjust(ItemKey.of("A-100"), lost.withValue(lost.value().negate()), cause);
        return lost;
    }
}
