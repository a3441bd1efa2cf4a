package io.concordat.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.Cursor;
import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Page;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpEffects;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fake.wms.WmsSetup;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultKind;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * An order from the book to the bank while everything goes wrong: a caller that asks before it repeats loses and doubles
 * nothing, even with systems that recognise no repeated call; one that repeats blindly doubles.
 */
class OrderToCashCourseTest {

    private static final int SEEDS = 100;

    private static final class Course {
        private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
        private final InMemoryErp erp =
                new InMemoryErp(ErpSetup.standard().withDeduplication(Deduplication.NONE), clock);
        private final InMemoryWms wms =
                new InMemoryWms(WmsSetup.standard().withDeduplication(Deduplication.NONE), clock);
        private final SalesOrder order = SalesOrders.typical();
        private final FulfilmentOrder work = FulfilmentOrder.of(order);
        private final boolean asksFirst;
        private final FaultInjector faults;
        private final Set<EventRef> heard = new TreeSet<>();

        Course(long seed, boolean asksFirst) {
            this.asksFirst = asksFirst;
            this.faults = new FaultInjector(FaultPlan.rough(seed), clock::advance);
            erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
            for (ItemKey item : List.of(ItemKey.of("A-100"), ItemKey.of("B-200"))) {
                erp.item(item, Quantity.of("1000", "C62"));
                wms.stock(item, Quantity.of("1000", "C62"));
            }
            wms.stock(ItemKey.of("B-200"), Quantity.of("2", "C62"));
            wms.replenishIn(Duration.ofDays(6), ItemKey.of("B-200"), Quantity.of("1000", "C62"));
        }

        Course run() {
            SalesOrderSink orders = faults.wrap(SalesOrderSink.class, erp.orders());
            FulfilmentOrderSink works = faults.wrap(FulfilmentOrderSink.class, wms.work());
            once("submit", call -> orders.submit(order, call), call -> orders.find(call.key(), call));
            once("release", call -> works.release(work, call), call -> works.find(call.key(), call));
            Reader warehouse = new Reader(faults.wrap(ShipmentFeed.class, wms.shipments()));
            List<Reader> money = List.of(
                    new Reader(faults.wrap(InvoiceFeed.class, erp.invoices())),
                    new Reader(faults.wrap(PaymentFeed.class, erp.payments())));
            for (int day = 0; day < 60; day++) {
                clock.advance(Duration.ofDays(1));
                warehouse.read().forEach(this::confirmDispatched);
                money.forEach(Reader::read);
            }
            return this;
        }

        private void confirmDispatched(Event<? extends EventData> event) {
            if (event.data() instanceof ShipmentEvent.Dispatched dispatched) {
                Shipment shipment = dispatched.snapshot();
                ShipmentConfirmationSink sink = faults.wrap(ShipmentConfirmationSink.class, erp.shipments());
                once(shipment.id().value(), call -> sink.confirm(shipment, call), call -> sink.find(call.key(), call));
            }
        }

        /** Does something until it is done; empty when it is refused, as an effect is that was doubled before. */
        private <R> Optional<R> once(
                String key, Function<CallContext, R> effect, Function<CallContext, Optional<R>> find) {
            Optional<R> done = Optional.empty();
            boolean refused = false;
            while (done.isEmpty() && !refused) {
                try {
                    done = Optional.of(effect.apply(Calls.call(key, clock)));
                } catch (CallFailedException e) {
                    clock.advance(Duration.ofMinutes(1));
                    boolean unknown = e.kind() == FailureKind.OUTCOME_UNKNOWN;
                    refused = !unknown && !e.kind().isRetryable();
                    done = unknown && asksFirst ? retried(() -> find.apply(Calls.call(key, clock))) : done;
                }
            }
            return done;
        }

        private <R> R retried(Supplier<R> question) {
            while (true) {
                try {
                    return question.get();
                } catch (CallFailedException e) {
                    clock.advance(Duration.ofMinutes(1));
                }
            }
        }

        /** Reads a feed on and gives each event once. */
        private final class Reader {
            private final EventFeed<? extends EventData> feed;
            private Cursor cursor = Cursor.START;

            Reader(EventFeed<? extends EventData> feed) {
                this.feed = feed;
            }

            List<Event<? extends EventData>> read() {
                return read(feed);
            }

            private <D extends EventData> List<Event<? extends EventData>> read(EventFeed<D> from) {
                List<Event<? extends EventData>> fresh = new ArrayList<>();
                boolean more = true;
                while (more) {
                    Page<Event<? extends D>> page = retried(() -> from.poll(cursor, 4, Calls.call("poll", clock)));
                    page.items().stream()
                            .filter(event -> heard.add(event.ref()))
                            .forEach(fresh::add);
                    cursor = page.next();
                    more = page.more();
                }
                return fresh;
            }
        }

        boolean isDoubled() {
            return erp.effects().booked(order.id()) != 1 || wms.effects().released(work.id()) != 1;
        }
    }

    @Test
    void losesAndDoublesNothingWhenItAsksBeforeItRepeats() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Course course = new Course(seed, true).run();
            assertThat(course.isDoubled()).as("seed %s", seed).isFalse();
            Map<String, BigDecimal> shipped = course.wms.effects().shipped(course.order.id());
            assertThat(shipped).isEqualTo(course.erp.effects().billed(course.order.id()));
            assertThat(shipped).isEqualTo(Map.of("1", BigDecimal.TEN, "2", new BigDecimal("5")));
            assertThat(paid(course)).as("seed %s", seed).isEqualByComparingTo("762.30");
            assertThat(course.heard).as("seed %s", seed).hasSize(16 + 2 + 6);
        }
    }

    private static BigDecimal paid(Course course) {
        ErpEffects effects = course.erp.effects();
        for (Invoice invoice : effects.invoices()) {
            assertThat(effects.open(invoice).signum()).isZero();
        }
        return effects.payments().stream()
                .map(payment -> payment.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void doublesWhenItRepeatsBlindly() {
        long doubled = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Course course = new Course(seed, false);
            doubled += course.run().isDoubled() ? 1 : 0;
        }
        assertThat(doubled).isGreaterThan(SEEDS / 10);
    }

    @Test
    void goesTheSameWayUnderTheSameSeed() {
        Course one = new Course(5, true).run();
        Course other = new Course(5, true).run();
        assertThat(one.erp.effects()).isEqualTo(other.erp.effects());
        assertThat(one.wms.effects()).isEqualTo(other.wms.effects());
        assertThat(one.faults.counts()).isEqualTo(other.faults.counts());
        assertThat(one.faults.counts().of(FaultKind.DELAYED)).isPositive();
    }
}
