package io.concordat.examples;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.erp.AvailabilityCheck;
import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.InvoiceFeed;
import io.concordat.adapter.erp.PaymentFeed;
import io.concordat.adapter.erp.PriceCheck;
import io.concordat.adapter.erp.SalesOrderSink;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.crm.InMemoryCrm;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * The systems one order meets: an ERP, a warehouse and a CRM that know its customer and items, with stock for a part of it
 * only, and a network between them and the flow that misbehaves as the plan says.
 */
final class World {

    private static final Duration SUPPLY_ARRIVES_AFTER = Duration.ofDays(4);
    private static final BigDecimal CREDIT_FACTOR = BigDecimal.TEN;
    private static final BigDecimal STOCK_SHARE = new BigDecimal("0.6");

    private final VirtualClock clock;
    private final InMemoryErp erp;
    private final InMemoryWms wms;
    private final InMemoryCrm crm;
    private final FaultInjector network;
    private final SalesOrder order;
    private final Instant supplyArrives;
    private boolean supplied;

    private World(SalesOrder order, FaultPlan faults) {
        this.order = order;
        Instant opening = order.header().orderedAt().toInstant().plus(Duration.ofMinutes(5));
        this.clock = VirtualClock.at(opening.toString());
        this.erp = new InMemoryErp(clock);
        this.wms = new InMemoryWms(clock);
        this.crm = new InMemoryCrm(clock);
        this.network = new FaultInjector(faults, clock::advance);
        this.supplyArrives = opening.plus(SUPPLY_ARRIVES_AFTER);
    }

    /** A world in which the order's customer has credit and about two thirds of its first line are in stock. */
    static World of(SalesOrder order, Customer customer, FaultPlan faults) {
        World world = new World(order, faults);
        Money limit = order.amounts().totals().payable().times(CREDIT_FACTOR);
        world.erp.customer(customer.id(), limit);
        world.crm.account(customer);
        for (OrderLine line : order.lines()) {
            world.furnish(line);
        }
        return world;
    }

    private void furnish(OrderLine line) {
        ItemKey item = ItemKey.of(line.item());
        boolean scarce = line.equals(order.lines().get(0));
        Quantity there = scarce ? share(line.quantity()) : line.quantity();
        erp.item(item, there);
        wms.stock(item, there);
        if (line.pricing().unitPrice() != null) {
            erp.price(item, line.pricing().unitPrice());
        }
    }

    /** What became of the missing part: it arrives some days later, in the warehouse and in the ERP's books. */
    void tick() {
        if (!supplied && !clock.instant().isBefore(supplyArrives)) {
            supplied = true;
            OrderLine line = order.lines().get(0);
            Quantity missing = line.quantity().minus(share(line.quantity()));
            erp.receive(ItemKey.of(line.item()), missing);
            wms.replenish(ItemKey.of(line.item()), missing);
        }
    }

    private static Quantity share(Quantity whole) {
        return whole.withValue(
                whole.value().multiply(STOCK_SHARE).setScale(0, RoundingMode.UP).min(whole.value()));
    }

    /** The systems as the flow reaches them: through the network. */
    Ports ports() {
        return new Ports(
                new Ports.Erp(
                        network.wrap(CreditCheck.class, erp.credit()),
                        network.wrap(PriceCheck.class, erp.prices()),
                        network.wrap(AvailabilityCheck.class, erp.availability()),
                        network.wrap(SalesOrderSink.class, erp.orders()),
                        network.wrap(ShipmentConfirmationSink.class, erp.shipments()),
                        network.wrap(InvoiceFeed.class, erp.invoices()),
                        network.wrap(PaymentFeed.class, erp.payments())),
                new Ports.Wms(
                        network.wrap(FulfilmentOrderSink.class, wms.work()),
                        network.wrap(ShipmentFeed.class, wms.shipments())),
                new Ports.Crm(
                        network.wrap(AccountSource.class, crm.accounts()),
                        network.wrap(OrderStatusSink.class, crm.statuses())));
    }

    VirtualClock clock() {
        return clock;
    }

    InMemoryErp erp() {
        return erp;
    }

    InMemoryWms wms() {
        return wms;
    }

    InMemoryCrm crm() {
        return crm;
    }

    FaultInjector network() {
        return network;
    }
}
