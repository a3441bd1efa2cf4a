package io.concordat.visibility.observation;

import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.CreditEvent;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.visibility.observation.DocumentKey.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is filed and which typed paths it tells of: order to shipment, invoice, payment, return; shipment to
 * invoice; invoice to payment.
 */
final class Routes {

    private final Set<DocumentKey> files = new LinkedHashSet<>();
    private final Set<Path> paths = new LinkedHashSet<>();

    /** One step from a document to one further down. */
    record Path(DocumentKey from, DocumentKey to) {}

    private Routes() {}

    static Routes of(Event<?> event) {
        Routes routes = new Routes();
        routes.route(event.data());
        return routes;
    }

    Set<DocumentKey> files() {
        return files;
    }

    Set<Path> paths() {
        return paths;
    }

    private void route(EventData data) {
        if (data instanceof OrderEvent order) {
            file(Kind.ORDER, order.order().id());
        } else if (data instanceof CreditEvent credit) {
            file(Kind.ORDER, credit.order().id());
        } else if (data instanceof InventoryEvent inventory) {
            file(Kind.ORDER, inventory.orderLine().id());
        } else if (data instanceof PickEvent pick) {
            file(Kind.ORDER, pick.order().id());
        } else if (data instanceof ShipmentEvent shipment) {
            shipment(shipment);
        } else if (data instanceof ReturnEvent returned) {
            DocumentKey key = file(Kind.RETURN, returned.returnOrder().id());
            linkOrders(returned.lines(), key);
        } else {
            money(data);
        }
    }

    private void money(EventData data) {
        if (data instanceof InvoiceEvent invoice) {
            invoice(invoice);
        } else if (data instanceof CreditMemoEvent.Posted memo) {
            memo(memo);
        } else if (data instanceof PaymentEvent.Reminded reminded) {
            file(Kind.ORDER, reminded.order().id());
        } else if (data instanceof PaymentEvent.Received received) {
            DocumentKey payment = file(Kind.PAYMENT, received.payment().id());
            received.orders().forEach(order -> link(Kind.ORDER, order.id(), payment));
        } else if (data instanceof PaymentEvent.Cleared cleared) {
            file(Kind.PAYMENT, cleared.payment().id());
        } else if (data instanceof PaymentEvent.Returned returned) {
            file(Kind.PAYMENT, returned.payment().id());
        } else if (data instanceof CashEvent cash) {
            cash(cash.snapshot());
        }
    }

    private void shipment(ShipmentEvent event) {
        DocumentKey key = file(Kind.SHIPMENT, event.shipment().id());
        Shipment snapshot = snapshot(event);
        if (snapshot != null) {
            snapshot.orders().forEach(order -> link(Kind.ORDER, order, key));
        }
    }

    private static @Nullable Shipment snapshot(ShipmentEvent event) {
        if (event instanceof ShipmentEvent.Packed packed) {
            return packed.snapshot();
        }
        return event instanceof ShipmentEvent.Dispatched dispatched ? dispatched.snapshot() : null;
    }

    private void invoice(InvoiceEvent event) {
        DocumentKey key = file(Kind.INVOICE, event.invoice().id());
        if (event instanceof InvoiceEvent.Posted posted) {
            posted.snapshot().header().references().orders().forEach(order -> link(Kind.ORDER, order.id(), key));
            for (InvoiceLine line : posted.snapshot().lines()) {
                linkIfNamed(Kind.ORDER, line.orderLine(), key);
                linkIfNamed(Kind.SHIPMENT, line.shipmentLine(), key);
            }
        }
    }

    private void memo(CreditMemoEvent.Posted memo) {
        Ref<?> invoice = memo.invoice();
        if (invoice != null) {
            file(Kind.INVOICE, invoice.id());
        }
        memo.lines().forEach(line -> file(Kind.ORDER, line.orderLine().id()));
    }

    private void cash(CashApplication application) {
        DocumentKey payment = file(Kind.PAYMENT, application.source().id());
        CashApplication.Target target = application.target();
        Ref<?> invoice = target.invoice();
        Ref<?> document = target.document();
        if (invoice != null) {
            paths.add(new Path(file(Kind.INVOICE, invoice.id()), payment));
        } else if (document != null && target.kind() == CashApplication.Target.Kind.ORDER) {
            paths.add(new Path(file(Kind.ORDER, document.id()), payment));
        }
    }

    private void linkOrders(List<OrderLineQuantity> lines, DocumentKey to) {
        lines.forEach(line -> link(Kind.ORDER, line.orderLine().id(), to));
    }

    private void linkIfNamed(Kind kind, @Nullable Ref<?> ref, DocumentKey to) {
        if (ref != null) {
            link(kind, ref.id(), to);
        }
    }

    private void link(Kind kind, Id<?> id, DocumentKey to) {
        paths.add(new Path(new DocumentKey(kind, id.value()), to));
    }

    private DocumentKey file(Kind kind, Id<?> id) {
        DocumentKey key = new DocumentKey(kind, id.value());
        files.add(key);
        return key;
    }
}
