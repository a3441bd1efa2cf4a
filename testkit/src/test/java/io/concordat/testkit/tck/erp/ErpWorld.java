package io.concordat.testkit.tck.erp;

import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.Calls;
import io.concordat.testkit.Shipments;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.erp.ErpSetup;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.SalesOrders;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An in-memory ERP that knows a customer and two items, one of them short. */
final class ErpWorld {

    final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    final InMemoryErp erp = new InMemoryErp(ErpSetup.standard().withPayer(null), clock);
    private final Map<Id<?>, SalesOrder> orders = new HashMap<>();

    ErpWorld() {
        erp.customer(Customers.TYPICAL, Money.of("10000", "EUR"));
        erp.item(ItemKey.of("A-100"), Quantity.of("1000", "KGM"));
        erp.item(ItemKey.of("B-200"), Quantity.of("2", "C62"));
    }

    /** A new order in the book. */
    SalesOrder booked() {
        String name = "so-booked-" + orders.size();
        SalesOrder order =
                SalesOrders.order(name).line("A-100", "10", "KGM", "12.50").build();
        orders.put(order.id(), order);
        erp.orders().submit(order, call(name));
        return order;
    }

    SalesOrder order(Id<?> id) {
        return orders.get(id);
    }

    /** A new order of which a part has left. */
    SalesOrder shippedInPart(String quantity) {
        SalesOrder order = booked();
        String name = "shp-" + order.id();
        erp.shipments().confirm(Shipments.of(name, order, Map.of("1", quantity), clock), call(name));
        return order;
    }

    /** A new order, shipped and billed. */
    Invoice ship() {
        shippedInPart("10");
        clock.advance(Duration.ofHours(2));
        return last(erp.effects().invoices());
    }

    /** The last invoice is paid in two parts. */
    void pay() {
        Invoice invoice = last(erp.effects().invoices());
        Money payable = invoice.amounts().totals().payable();
        Money part = Money.of("5.00", "EUR");
        erp.pay(invoice.id(), part);
        erp.pay(invoice.id(), payable.minus(part));
    }

    private CallContext call(String key) {
        return Calls.call(key, clock);
    }

    private static Invoice last(List<Invoice> invoices) {
        return invoices.get(invoices.size() - 1);
    }
}
