package io.concordat.examples.cutover;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.examples.Accounts;
import io.concordat.examples.Ports;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.crm.InMemoryCrm;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fake.wms.InMemoryWms;
import io.concordat.testkit.fault.FaultInjector;
import io.concordat.testkit.fault.FaultPlan;
import io.concordat.testkit.fixture.VirtualClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two ERPs, a warehouse and a CRM that know the customer and items of some orders, behind a network that misbehaves as the plan
 * says. The warehouse has goods for a part of the orders; the rest comes some days later. The new ERP was set up with other
 * master data in two places, as happens.
 */
final class Landscape {

    private static final Duration SUPPLY_ARRIVES_AFTER = Duration.ofDays(4);
    private static final BigDecimal CREDIT_FACTOR = new BigDecimal("100");
    private static final BigDecimal OTHER_CREDIT_FACTOR = new BigDecimal("80");
    private static final BigDecimal OTHER_PRICE = new BigDecimal("1.02");

    private final VirtualClock clock;
    private final InMemoryErp old;
    private final InMemoryErp young;
    private final InMemoryWms wms;
    private final InMemoryCrm crm;
    private final FaultInjector network;
    private final FaultInjector trialNetwork;
    private final List<SalesOrder> orders;
    private final Instant supplyArrives;
    private boolean supplied;

    Landscape(List<SalesOrder> orders, FaultPlan faults) {
        this.orders = orders;
        Instant opening = orders.get(0).header().orderedAt().toInstant();
        this.clock = VirtualClock.at(opening);
        this.old = new InMemoryErp(ErpSetup.standard().withName(ErpSwap.OLD), clock);
        this.young = new InMemoryErp(ErpSetup.standard().withName(ErpSwap.NEW), clock);
        this.wms = new InMemoryWms(clock);
        this.crm = new InMemoryCrm(clock);
        this.network = new FaultInjector(faults);
        this.trialNetwork = new FaultInjector(faults);
        this.supplyArrives = opening.plus(SUPPLY_ARRIVES_AFTER);
        furnish();
    }

    private void furnish() {
        Customer customer = Accounts.accountFor(orders.get(0));
        Totals totals = orders.get(0).amounts().totals();
        Money payable = totals.payable();
        old.customer(customer.id(), payable.times(CREDIT_FACTOR));
        young.customer(customer.id(), payable.times(OTHER_CREDIT_FACTOR));
        crm.account(customer);
        for (OrderLine line : orders.get(0).lines()) {
            ItemKey item = ItemKey.of(line.item());
            Quantity all = all(line);
            old.item(item, all);
            young.item(item, all);
            wms.stock(item, half(all));
            price(item, line.pricing().unitPrice());
        }
    }

    private void price(ItemKey item, @Nullable UnitPrice price) {
        if (price != null) {
            old.price(item, price);
            young.price(item, new UnitPrice(price.amount().multiply(OTHER_PRICE), price.currency(), price.per()));
        }
    }

    private Quantity all(OrderLine line) {
        return line.quantity().withValue(line.quantity().value().multiply(BigDecimal.valueOf(orders.size())));
    }

    private static Quantity half(Quantity all) {
        return all.withValue(all.value().divide(BigDecimal.valueOf(2), 0, RoundingMode.UP));
    }

    /** Lets come what is due. */
    void tick() {
        if (!supplied && !clock.instant().isBefore(supplyArrives)) {
            supplied = true;
            for (OrderLine line : orders.get(0).lines()) {
                wms.replenish(ItemKey.of(line.item()), all(line).minus(half(all(line))));
            }
        }
    }

    /** A port as it is reached: through the network. */
    <P> P reached(Class<P> port, P target) {
        return network.wrap(port, target);
    }

    /** A port of a system on trial, whose faults are none of the flow's. */
    <P> P besides(Class<P> port, P target) {
        return trialNetwork.wrap(port, target);
    }

    Ports.Wms warehouse() {
        return new Ports.Wms(
                reached(FulfilmentOrderSink.class, wms.work()), reached(ShipmentFeed.class, wms.shipments()));
    }

    Ports.Crm customerDesk() {
        return new Ports.Crm(
                reached(AccountSource.class, crm.accounts()), reached(OrderStatusSink.class, crm.statuses()));
    }

    InMemoryErp old() {
        return old;
    }

    InMemoryErp young() {
        return young;
    }

    VirtualClock clock() {
        return clock;
    }
}
