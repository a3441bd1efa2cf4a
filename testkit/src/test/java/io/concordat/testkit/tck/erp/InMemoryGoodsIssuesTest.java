package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The in-memory ERP keeps the promises of {@link ShipmentConfirmationSink}. */
public class InMemoryGoodsIssuesTest extends ShipmentConfirmationSinkTck
        implements Bench.Breakable<ShipmentConfirmationSink> {

    public static final List<Mutant<ShipmentConfirmationSink>> MUTANTS = List.of(
            Mutant.underEachKey("ERP-17", Shipment.class, one -> one.id().value(), InMemoryGoodsIssuesTest::renamed),
            Mutant.port("ERP-18", "gives reasons without lines", () -> call -> {
                try {
                    return call.proceed();
                } catch (CallFailedException e) {
                    if (!(e.failure() instanceof Failure.Rejected rejected)) {
                        throw e;
                    }
                    throw new CallFailedException(new Failure.Rejected(
                            rejected.detail(),
                            rejected.reasons().stream()
                                    .map(reason -> new Failure.Rejected.Reason(reason.code(), null, reason.text()))
                                    .toList()));
                }
            }));

    private final Bench<ShipmentConfirmationSink> bench = new Bench<>(ShipmentConfirmationSink.class);
    private final ErpWorld world = new ErpWorld();
    private int shipments;

    @Override
    public Bench<ShipmentConfirmationSink> bench() {
        return bench;
    }

    @Override
    protected ShipmentConfirmationSink port() {
        return bench.port(world.erp.shipments());
    }

    @Override
    protected ShipmentConfirmationSink portThatLosesAnswers() {
        return bench.losing(world.erp.shipments());
    }

    @Override
    protected ShipmentConfirmationSink portThatCannotSend() {
        return bench.notSending(world.erp.shipments());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Shipment document() {
        SalesOrder order = world.booked();
        return Shipments.of("shp-" + shipments++, order, Map.of("1", "5"), world.clock);
    }

    @Override
    protected Shipment otherThan(Shipment shipment) {
        SalesOrder order = world.order(shipment.lines().get(0).orderLine().id());
        return Shipments.of(shipment.id().value(), order, Map.of("1", "6"), world.clock);
    }

    @Override
    protected Shipment refused() {
        return Shipments.of("shp-" + shipments++, world.booked(), Map.of("1", "99", "7", "1"), world.clock);
    }

    @Override
    protected int effectsOf(Shipment shipment) {
        return (int) world.erp.effects().goodsIssues().stream()
                .filter(receipt -> receipt.shipment().id().equals(shipment.id()))
                .count();
    }

    @Override
    protected Shipment outdated() {
        Shipment first = document();
        Shipment second = ShipmentBuilder.builder(first)
                .meta(MetaBuilder.builder(first.meta()).revision(2).build())
                .build();
        world.erp.shipments().confirm(second, Calls.call("second-" + first.id(), world.clock));
        return first;
    }

    private static Shipment renamed(Shipment shipment) {
        return ShipmentBuilder.builder(shipment)
                .id(Id.of(shipment.id() + "-again"))
                .build();
    }
}
