package io.concordat.examples;

import io.concordat.idempotency.ExecutionCounts;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.value.Id;
import io.concordat.testkit.fault.FaultCounts;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.visibility.OrderTimeline;
import io.concordat.visibility.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One order taken through one world under one fault plan.
 *
 * @param order the order
 * @param midway what was known when the first goods had left
 * @param timeline everything that became known of it
 * @param endedAt when the run stopped, by the world's clock
 * @param counts what the idempotent executor did
 * @param faults what the network did
 * @param deliveries events delivered by the feeds, copies included
 * @param findings what was lost or doubled; empty when nothing was
 */
record Run(
        SalesOrder order,
        Moment midway,
        OrderTimeline timeline,
        Instant endedAt,
        ExecutionCounts counts,
        FaultCounts faults,
        long deliveries,
        List<String> findings) {

    /**
     * What was known at a moment.
     *
     * @param timeline what was known
     * @param at when
     */
    record Moment(OrderTimeline timeline, Instant at) {}

    private static final Duration ROUND = Duration.ofHours(6);
    private static final int MOST_ROUNDS = 4 * 120;
    private static final int QUIET_ROUNDS = 16;

    /** Runs until the order is complete and the feeds are quiet, or 120 days have passed. */
    static Run of(SalesOrder order, FaultPlan faults) {
        Customer customer = Accounts.accountFor(order);
        World world = World.of(order, customer, faults);
        return new Traveller(world, order, faults.seed()).run();
    }

    /** Moves the clock, reads the feeds and lets the flow react, round by round. */
    private static final class Traveller {

        private final World world;
        private final SalesOrder order;
        private final Effects effects;
        private final Timelines timelines = new Timelines(StatusPolicy.standard());
        private final OrderToCash flow;
        private final FeedReader<EventData> warehouse;
        private final FeedReader<?> invoices;
        private final FeedReader<EventData> payments;
        private @Nullable Moment midway;
        private long deliveries;
        private int quiet;

        Traveller(World world, SalesOrder order, long seed) {
            this.world = world;
            this.order = order;
            this.effects = new Effects(world.clock(), seed);
            Ports ports = world.ports();
            this.flow = new OrderToCash(ports, effects, timelines, new Journal(timelines, world.clock()));
            this.warehouse = new FeedReader<>("wms.shipments", ports.wms().shipments(), world.clock());
            this.invoices = new FeedReader<>("erp.invoices", ports.erp().invoices(), world.clock());
            this.payments = new FeedReader<>("erp.payments", ports.erp().payments(), world.clock());
        }

        Run run() {
            flow.start(order);
            for (int round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
                world.tick();
                int news = read();
                flow.reportStatus(order.id());
                rememberFirstShipment();
                quiet = news == 0 && isComplete() ? quiet + 1 : 0;
                world.clock().advance(ROUND);
            }
            OrderTimeline timeline = flow.timeline(order.id());
            Moment end = new Moment(timeline, world.clock().instant());
            return new Run(
                    order,
                    Objects.requireNonNullElse(midway, end),
                    timeline,
                    end.at(),
                    effects.counts(),
                    world.network().counts(),
                    deliveries,
                    new Audit(world, order, timeline).findings());
        }

        private int read() {
            List<? extends Event<?>> shipped = warehouse.next();
            shipped.forEach(flow::onWarehouseEvent);
            List<? extends Event<?>> billed = invoices.next();
            billed.forEach(flow::onLedgerEvent);
            List<? extends Event<?>> paid = payments.next();
            paid.forEach(flow::onLedgerEvent);
            int news = shipped.size() + billed.size() + paid.size();
            deliveries += news;
            return news;
        }

        private void rememberFirstShipment() {
            OrderTimeline timeline = flow.timeline(order.id());
            if (midway == null
                    && timeline.status().fulfilment().value().shippedPercent().signum() > 0) {
                midway = new Moment(timeline, world.clock().instant());
            }
        }

        private boolean isComplete() {
            Id<SalesOrder> id = order.id();
            return flow.timeline(id).status().order().value() == OrderStatus.COMPLETED;
        }
    }
}
