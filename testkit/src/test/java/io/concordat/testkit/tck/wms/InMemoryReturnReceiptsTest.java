package io.concordat.testkit.tck.wms;

import io.concordat.adapter.wms.ReturnReceiptFeed;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnLineBuilder;
import io.concordat.model.returns.ReturnQuantitiesBuilder;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The in-memory warehouse keeps the promises of {@link ReturnReceiptFeed}. */
public class InMemoryReturnReceiptsTest extends ReturnReceiptFeedTck implements Bench.Breakable<ReturnReceiptFeed> {

    public static final List<Mutant<ReturnReceiptFeed>> MUTANTS = List.of(
            PageDefects.changing(
                    "WMS-26",
                    "receives in another unit",
                    ReturnEvent.Received.class,
                    event -> new ReturnEvent.Received(
                            event.returnOrder(),
                            event.lines().stream()
                                    .map(InMemoryReturnReceiptsTest::inBoxes)
                                    .toList())),
            PageDefects.changing(
                    "WMS-27",
                    "finds more damaged than came",
                    ReturnEvent.Inspected.class,
                    event -> new ReturnEvent.Inspected(event.returnOrder(), event.lines(), damaged(event.snapshot()))));

    private final Bench<ReturnReceiptFeed> bench = new Bench<>(ReturnReceiptFeed.class);
    private final WmsWorld world = new WmsWorld();

    @Override
    public Bench<ReturnReceiptFeed> bench() {
        return bench;
    }

    @Override
    protected ReturnReceiptFeed port() {
        return bench.port(world.wms.returnReceipts());
    }

    @Override
    protected ReturnReceiptFeed portThatBreaksMidway() {
        return bench.breaking(world.wms.returnReceipts());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        Return returnOrder = world.returnOf("A-100");
        world.announce(returnOrder);
        world.wms.receive(returnOrder.id(), "1", Quantity.of("2", "C62"));
    }

    @Override
    protected List<OrderLineQuantity> comeBackTwice() {
        Return returnOrder = world.returnOf("A-100");
        world.announce(returnOrder);
        world.wms.receive(returnOrder.id(), "1", Quantity.of("2", "C62"));
        world.wms.receive(returnOrder.id(), "1", Quantity.of("1", "C62"));
        world.wms.inspect(returnOrder.id(), "1", BigDecimal.ONE, BigDecimal.ONE);
        return List.of(came(returnOrder, "2"), came(returnOrder, "1"));
    }

    private static OrderLineQuantity came(Return returnOrder, String quantity) {
        return new OrderLineQuantity(
                Objects.requireNonNull(returnOrder.lines().get(0).origin().orderLine()), Quantity.of(quantity, "C62"));
    }

    private static OrderLineQuantity inBoxes(OrderLineQuantity line) {
        return new OrderLineQuantity(
                line.orderLine(), Quantity.of(line.quantity().value().toPlainString(), "BX"));
    }

    private static Return damaged(Return goods) {
        ReturnLine line = goods.lines().get(0);
        ReturnLine worse = ReturnLineBuilder.builder(line)
                .quantities(ReturnQuantitiesBuilder.builder(line.quantities())
                        .damaged(BigDecimal.TEN)
                        .build())
                .build();
        return ReturnBuilder.builder(goods).lines(List.of(worse)).build();
    }
}
