package io.concordat.testkit.federation;

import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.federation.routing.Subject;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.tck.erp.SalesOrderSinkTck;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Two ERPs behind a router keep the promises of one. */
class RoutedOrdersKeepTheirPromisesTest extends SalesOrderSinkTck {

    private static final int ALWAYS = 1000;

    private final TwoErps erps = new TwoErps();
    private int orders;

    @Override
    protected SalesOrderSink port() {
        return routed(erps.old.orders(), erps.young.orders());
    }

    @Override
    protected SalesOrderSink portThatLosesAnswers() {
        return onLines(new FaultPlan.Calls(0, 0, 0, ALWAYS, 0, once()));
    }

    @Override
    protected SalesOrderSink portThatCannotSend() {
        return onLines(new FaultPlan.Calls(ALWAYS, 0, 0, 0, 0, once()));
    }

    private SalesOrderSink onLines(FaultPlan.Calls calls) {
        FaultInjector network = new FaultInjector(new FaultPlan(1, calls, FaultPlan.Feeds.NONE));
        return routed(
                network.wrap(SalesOrderSink.class, erps.old.orders()),
                network.wrap(SalesOrderSink.class, erps.young.orders()));
    }

    private SalesOrderSink routed(SalesOrderSink old, SalesOrderSink young) {
        return erps.router(TwoErps.AT_NOON)
                .port(
                        SalesOrderSink.class,
                        Map.of(TwoErps.OLD, old, TwoErps.NEW, young),
                        SalesOrder.class,
                        Subject::of);
    }

    @Override
    protected Clock clock() {
        return erps.clock;
    }

    /** By turns before and after the cut-over. */
    @Override
    protected SalesOrder document() {
        Instant orderedAt = orders % 2 == 0 ? TwoErps.BEFORE : TwoErps.CUT_OVER;
        return erps.order("so-" + orders++, orderedAt);
    }

    @Override
    protected SalesOrder otherThan(SalesOrder document) {
        return SalesOrders.order(document.id().value())
                .line("A-100", "1", "KGM", "12.50")
                .build();
    }

    @Override
    protected SalesOrder refused() {
        return SalesOrders.order("so-refused")
                .customer(Id.of("nobody"))
                .line("Z-900", "1", "C62", "1")
                .build();
    }

    @Override
    protected int effectsOf(SalesOrder order) {
        return erps.old.effects().booked(order.id()) + erps.young.effects().booked(order.id());
    }

    private static FaultPlan.Limits once() {
        FaultPlan.Limits standard = FaultPlan.Limits.STANDARD;
        return new FaultPlan.Limits(standard.retryAfter(), standard.slowness(), 1);
    }
}
