package io.concordat.examples.cutover;

import io.concordat.adapter.erp.PriceRequest;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.examples.Effects;
import io.concordat.examples.FeedReader;
import io.concordat.examples.Journal;
import io.concordat.examples.OrderToCash;
import io.concordat.examples.Ports;
import io.concordat.federation.routing.Routes;
import io.concordat.federation.routing.Subject;
import io.concordat.federation.shadow.ShadowReport;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.OrderStatus;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Some orders taken from intake to cash by the flow of the order-to-cash example, which knows ports and not what is behind. */
final class CutOver {

    /**
     * What came of it.
     *
     * @param orders each order, in the order they came
     * @param shadow how the new ERP answered what the old one was asked
     */
    record Result(List<Finished> orders, ShadowReport shadow) {

        /** The orders that are not in exactly one book; empty when all are. */
        List<String> misplaced() {
            return orders.stream()
                    .filter(order -> order.inOld() + order.inNew() != 1)
                    .map(order -> order.timeline().id() + " is booked " + order.inOld() + " times in the old ERP and "
                            + order.inNew() + " times in the new one: expected once in all")
                    .toList();
        }

        /** What consumers see, order by order. */
        List<List<String>> views() {
            return orders.stream()
                    .map(order -> ConsumerView.of(order.timeline()))
                    .toList();
        }
    }

    /**
     * One order at the end.
     *
     * @param timeline everything that became known of it
     * @param home where it lives and why
     * @param inOld how often the old ERP booked it
     * @param inNew how often the new one did
     */
    record Finished(OrderTimeline timeline, String home, int inOld, int inNew) {}

    private static final Duration ROUND = Duration.ofHours(6);
    private static final int MOST_ROUNDS = 4 * 120;
    private static final int QUIET_ROUNDS = 16;

    private final Landscape systems;
    private final ErpSwap swap;
    private final Ports ports;
    private final Effects effects;
    private final Timelines timelines = new Timelines(StatusPolicy.standard());
    private final List<OrderToCash> flows = new ArrayList<>();
    private final List<SalesOrder> orders;
    private final FeedReader<EventData> warehouse;
    private final FeedReader<?> invoices;
    private final FeedReader<EventData> payments;

    private CutOver(List<SalesOrder> orders, FaultPlan faults, Routes routes) {
        this.orders = orders;
        this.systems = new Landscape(orders, faults);
        this.swap = new ErpSwap(systems, routes);
        this.ports = new Ports(swap.ports(), systems.warehouse(), systems.customerDesk());
        this.effects = new Effects(systems.clock(), faults.seed());
        this.warehouse = new FeedReader<>("wms.shipments", ports.wms().shipments(), systems.clock());
        this.invoices = new FeedReader<>("erp.invoices", ports.erp().invoices(), systems.clock());
        this.payments = new FeedReader<>("erp.payments", ports.erp().payments(), systems.clock());
    }

    /** Runs until all orders are complete and the feeds are quiet, or 120 days have passed. */
    static Result run(List<SalesOrder> orders, FaultPlan faults, Routes routes) {
        return new CutOver(orders, faults, routes).travel();
    }

    private Result travel() {
        Instant opening = systems.clock().instant();
        int quiet = 0;
        for (int round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
            systems.tick();
            takeIn();
            int news = read();
            for (int i = 0; i < flows.size(); i++) {
                flows.get(i).reportStatus(orders.get(i).id());
            }
            quiet = news == 0 && isComplete() ? quiet + 1 : 0;
            waitUntil(opening.plus(ROUND.multipliedBy(round + 1L)));
        }
        List<Finished> finished = orders.stream().map(this::finished).toList();
        return new Result(finished, swap.shadow().report());
    }

    // rounds begin on the hour, however long the retries of the last one took
    private void waitUntil(Instant next) {
        Duration left = Duration.between(systems.clock().instant(), next);
        if (!left.isNegative()) {
            systems.clock().advance(left);
        }
    }

    private void takeIn() {
        Instant now = systems.clock().instant();
        while (flows.size() < orders.size()
                && !now.isBefore(orders.get(flows.size()).header().orderedAt().toInstant())) {
            SalesOrder order = orders.get(flows.size());
            OrderToCash flow = new OrderToCash(ports, effects, timelines, new Journal(timelines, systems.clock()));
            flows.add(flow);
            swap.receive(order);
            askPrices(order);
            flow.start(order);
        }
    }

    private void askPrices(SalesOrder order) {
        PriceRequest request = new PriceRequest(
                null,
                order.terms().currency(),
                order.header().orderedAt().toLocalDate(),
                order.lines().stream().map(RequestedLine::of).toList());
        effects.ask(
                IdempotencyKey.of("erp.price", order.id()),
                request,
                call -> ports.erp().prices().price(request, call));
    }

    private int read() {
        // what the warehouse tells is no order's own, any flow will do
        OrderToCash flow = flows.get(0);
        List<? extends Event<?>> shipped = warehouse.next();
        shipped.forEach(flow::onWarehouseEvent);
        List<? extends Event<?>> billed = invoices.next();
        billed.forEach(flow::onLedgerEvent);
        List<? extends Event<?>> paid = payments.next();
        paid.forEach(flow::onLedgerEvent);
        return shipped.size() + billed.size() + paid.size();
    }

    private boolean isComplete() {
        return flows.size() == orders.size()
                && orders.stream()
                        .allMatch(order ->
                                timelines.of(order.id()).status().order().value() == OrderStatus.COMPLETED);
    }

    private Finished finished(SalesOrder order) {
        return new Finished(
                timelines.of(order.id()),
                swap.router().explain(Subject.of(order)).toString(),
                systems.old().effects().booked(order.id()),
                systems.young().effects().booked(order.id()));
    }
}
