package io.concordat.testkit.federation;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.federation.routing.Subject;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.tck.erp.ShipmentConfirmationSinkTck;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Goods issues of orders in two ERPs, confirmed to one port, which finds each order by its place. */
class RoutedGoodsIssuesKeepTheirPromisesTest extends ShipmentConfirmationSinkTck {

    private final TwoErps erps = new TwoErps();
    private final Map<Id<?>, SalesOrder> orders = new HashMap<>();
    private int shipments;

    @Override
    protected ShipmentConfirmationSink port() {
        return erps.router(TwoErps.AT_NOON)
                .port(
                        ShipmentConfirmationSink.class,
                        Map.of(TwoErps.OLD, erps.old.shipments(), TwoErps.NEW, erps.young.shipments()),
                        Shipment.class,
                        Subject::of);
    }

    @Override
    protected Clock clock() {
        return erps.clock;
    }

    @Override
    protected Shipment document() {
        return shipment(booked(), Map.of("1", "5"));
    }

    @Override
    protected Shipment otherThan(Shipment shipment) {
        SalesOrder order = orders.get(shipment.lines().get(0).orderLine().id());
        return Shipments.of(shipment.id().value(), order, Map.of("1", "6"), erps.clock);
    }

    @Override
    protected Shipment refused() {
        return shipment(booked(), Map.of("1", "99", "7", "1"));
    }

    @Override
    protected int effectsOf(Shipment shipment) {
        return (int) Stream.of(erps.old, erps.young)
                .flatMap(erp -> erp.effects().goodsIssues().stream())
                .filter(receipt -> receipt.shipment().id().equals(shipment.id()))
                .count();
    }

    private Shipment shipment(SalesOrder order, Map<String, String> quantities) {
        return Shipments.of("shp-" + shipments++, order, quantities, erps.clock);
    }

    /** By turns before and after the cut-over. */
    private SalesOrder booked() {
        String id = "so-" + orders.size();
        SalesOrder order = erps.order(id, orders.size() % 2 == 0 ? TwoErps.BEFORE : TwoErps.CUT_OVER);
        orders.put(order.id(), order);
        erps.router(TwoErps.AT_NOON)
                .port(
                        SalesOrderSink.class,
                        Map.of(TwoErps.OLD, erps.old.orders(), TwoErps.NEW, erps.young.orders()),
                        SalesOrder.class,
                        Subject::of)
                .submit(order, Calls.call(id, erps.clock));
        return order;
    }
}
