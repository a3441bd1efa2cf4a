package io.concordat.examples.faultstorm;

import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.examples.faultstorm.Deliveries.Delivery;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.Outage;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One storm: orders arrive, some threads take them to an ERP that does not recognise a repeated call, so that each
 * repetition nobody asked about first shows as a second booking.
 */
final class FaultStorm {

    private static final int THREADS = 16;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);
    private static final Duration CALL_TAKES = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BEFORE_OUTAGE = Duration.ofSeconds(5);

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final VirtualTime time = new VirtualTime(clock, THREADS);
    private final Instant start = clock.instant();
    private final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withDeduplication(Deduplication.NONE), clock);
    private final FaultInjector faults;
    private final AtomicLong intoOutage = new AtomicLong();
    private final Instant back;
    private final Deliveries deliveries;
    private final Client client;

    FaultStorm(Weather weather, boolean decorated, int orders) {
        erp.customer(Customers.TYPICAL, Money.of("1000000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("10000000", "KGM"));
        this.deliveries = new Deliveries(clock, orders);
        Instant away = start.plus(BEFORE_OUTAGE);
        this.back = away.plus(weather.away);
        this.faults = new FaultInjector(weather.plan(20261121), time::pausedFor).with(new Outage(clock, away, back));
        SalesOrderSink port = new Travelling(faults.wrap(SalesOrderSink.class, erp.orders()));
        this.client = decorated ? Client.decorated(port, clock, time) : Client.naive(port, time);
    }

    /** Runs to the end and counts. */
    StormCount run() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                workers.add(threads.submit(this::work));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a worker of the storm broke, expected every failure to be delivered again", e);
        } finally {
            threads.shutdownNow();
        }
        Collection<List<Identifier>> booked = erp.effects().orders().values();
        int doubled = booked.stream().mapToInt(List::size).sum() - booked.size();
        return new StormCount(
                booked.size(),
                doubled,
                faults.counts().calls(),
                intoOutage.get(),
                Duration.between(start, clock.instant()));
    }

    private void work() {
        try {
            while (!deliveries.isOver()) {
                Optional<Delivery> next = deliveries.next();
                if (next.isPresent()) {
                    take(next.get());
                } else if (!time.pausedFor(LOOKS_EVERY)) {
                    return;
                }
            }
        } finally {
            time.leave();
        }
    }

    private void take(Delivery delivery) {
        SalesOrder order = delivery.order();
        try {
            client.book(
                    order,
                    delivery.inDoubt(),
                    CallContext.of(
                            IdempotencyKey.of("erp.submit", order.id()),
                            clock.instant().plus(PATIENCE)));
            deliveries.done();
        } catch (CallFailedException e) {
            deliveries.again(delivery, delivery.inDoubt() || e.kind() == FailureKind.OUTCOME_UNKNOWN);
        }
    }

    /** The way to the ERP takes time. */
    private final class Travelling implements SalesOrderSink {

        private final SalesOrderSink port;

        Travelling(SalesOrderSink port) {
            this.port = port;
        }

        @Override
        public OrderAcknowledgement submit(SalesOrder order, CallContext call) {
            travel();
            return port.submit(order, call);
        }

        @Override
        public Optional<OrderAcknowledgement> find(IdempotencyKey key, CallContext call) {
            travel();
            return port.find(key, call);
        }

        private void travel() {
            time.pausedFor(CALL_TAKES);
            Instant now = clock.instant();
            if (!now.isBefore(start.plus(BEFORE_OUTAGE)) && now.isBefore(back)) {
                intoOutage.incrementAndGet();
            }
        }
    }
}
