package io.concordat.examples;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentTrace;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the public OCEL 2.0 log "Order Management" (Knopp and van der Aalst, CC BY 4.0) into canonical events.
 *
 * <p>Each event of the log becomes one canonical event, two for a payment and for an item that is out of stock. Items
 * are order lines; a package is a shipment, usually of several orders, and a carrier's event names the package alone.
 * People's names in the log are left out.
 */
final class OcelImport {

    private static final String SOURCE = "urn:ocel:order-management";
    private static final Quantity ONE = Quantity.of("1", "C62");
    private static final Producer PRODUCER = Producer.of("ocel-order-management", SystemRole.ERP);

    private final Map<String, String> orderOfItem = new HashMap<>();
    private final OcelOrders orders;
    private final List<Event<?>> events = new ArrayList<>();

    private OcelImport(OcelLog log) {
        this.orders = new OcelOrders(log, PRODUCER);
        for (OcelLog.LogObject object : log.objects().values()) {
            object.relations().stream()
                    .filter(relation -> relation.qualifier().equals("comprises"))
                    .forEach(relation -> orderOfItem.put(relation.objectId(), object.id()));
        }
    }

    /** All canonical events of a log, in the order of the log. */
    static List<Event<?>> events(OcelLog log) {
        OcelImport translation = new OcelImport(log);
        log.events().forEach(translation::translate);
        return translation.events;
    }

    /** The canonical id of an order of the log. */
    static Id<SalesOrder> orderId(String logId) {
        return Id.of(logId);
    }

    private void translate(OcelLog.LogEvent event) {
        switch (event.type()) {
            case "place order" -> place(event);
            case "confirm order" -> add(event, "", new OrderEvent.Accepted(order(event), List.of()));
            case "item out of stock" -> outOfStock(event);
            case "reorder item" -> add(event, "", backordered(event, "REORDERED"));
            case "pick item" -> pick(event);
            case "create package" -> add(event, "", packed(event));
            case "send package" -> add(event, "", new ShipmentEvent.Dispatched(at(event), shipment(event)));
            case "failed delivery" -> add(event, "", attempted(event));
            case "package delivered" -> add(event, "", new ShipmentEvent.Delivered(at(event), List.of(), null));
            case "payment reminder" -> add(event, "", new PaymentEvent.Reminded(order(event), reminderLevel(event)));
            case "pay order" -> pay(event);
            default ->
                throw new IllegalArgumentException("event " + event.id() + " of the log has type '" + event.type()
                        + "', which this import does not know");
        }
    }

    private void place(OcelLog.LogEvent event) {
        SalesOrder snapshot = orders.order(only(event, "order"), event);
        add(event, "", new OrderEvent.Received(Aggregate.created(snapshot.id()), snapshot));
    }

    private void outOfStock(OcelLog.LogEvent event) {
        String item = only(event, "item");
        Aggregate<Reservation> attempt = Aggregate.created(Id.of("rs-" + item));
        Ref<SalesOrder> line = line(item);
        add(event, "/short", new InventoryEvent.Shortage(attempt, line, ONE, Code.of("OUT_OF_STOCK")));
        add(event, "", backordered(event, "OUT_OF_STOCK"));
    }

    private OrderEvent.LineBackordered backordered(OcelLog.LogEvent event, String reason) {
        String item = only(event, "item");
        Aggregate<SalesOrder> order = Aggregate.at(line(item).id(), 1);
        return new OrderEvent.LineBackordered(order, item, ONE, Code.of(reason), null);
    }

    private void pick(OcelLog.LogEvent event) {
        String item = only(event, "item");
        Aggregate<SalesOrder> order = Aggregate.at(line(item).id(), 1);
        add(event, "", new PickEvent.Completed(order, event.id(), List.of(new LineQuantity(item, ONE))));
    }

    private ShipmentEvent.Packed packed(OcelLog.LogEvent event) {
        return new ShipmentEvent.Packed(Aggregate.created(packageId(event)), shipment(event));
    }

    private ShipmentEvent.ExceptionReported attempted(OcelLog.LogEvent event) {
        return new ShipmentEvent.ExceptionReported(at(event), ShipmentStatus.ATTEMPTED, null, List.of());
    }

    private Shipment shipment(OcelLog.LogEvent event) {
        List<ShipmentLine> lines = event.related("item").stream()
                .map(item -> ShipmentLine.of(item, line(item), ONE))
                .toList();
        boolean sent = event.type().equals("send package");
        OffsetDateTime dispatched = sent ? event.time() : null;
        return new Shipment(
                packageId(event),
                packageId(event).value(),
                sent ? ShipmentStatus.DISPATCHED : ShipmentStatus.LABELLED,
                new Shipment.Route(null, null),
                null,
                new Shipment.Times(null, null, dispatched, null, null),
                lines,
                Shipment.Handling.NONE,
                Appendix.EMPTY,
                Meta.first(Shipment.class, PRODUCER, event.time()));
    }

    private void pay(OcelLog.LogEvent event) {
        String order = only(event, "order");
        Money amount = orders.price(order);
        Id<Payment> paymentId = Id.of("pay-" + order);
        add(
                event,
                "",
                new PaymentEvent.Received(
                        Aggregate.created(paymentId),
                        payment(paymentId, amount, event),
                        List.of(Ref.to(orderId(order)))));
        Id<CashApplication> applicationId = Id.of("ca-" + order);
        CashApplication application = new CashApplication(
                applicationId,
                Ref.to(paymentId),
                new CashApplication.Target(CashApplication.Target.Kind.ORDER, null, Ref.to(orderId(order))),
                CashApplication.Amounts.of(amount),
                null,
                new CashApplication.Decision(event.time(), "log", null),
                null,
                true,
                Appendix.EMPTY,
                Meta.first(CashApplication.class, PRODUCER, event.time()));
        add(event, "/cash", new CashEvent.Applied(Aggregate.created(applicationId), application));
    }

    private static Payment payment(Id<Payment> id, Money amount, OcelLog.LogEvent event) {
        return new Payment(
                id,
                id.value(),
                new Payment.Parties(null, null),
                null,
                Payment.Amounts.captured(amount),
                new Payment.Dates(event.time().toLocalDate(), null, null),
                PaymentStatus.CAPTURED,
                PaymentTrace.NONE,
                Appendix.EMPTY,
                Meta.first(Payment.class, PRODUCER, event.time()));
    }

    private <D extends EventData> void add(OcelLog.LogEvent event, String suffix, D data) {
        @SuppressWarnings("unchecked")
        Class<D> dataType = (Class<D>) data.getClass();
        EventRef ref = new EventRef(SOURCE, event.id() + suffix);
        events.add(Event.fact(ref, EventTypes.of(dataType), subject(event), event.time(), data));
    }

    private String subject(OcelLog.LogEvent event) {
        List<String> named = event.related("order");
        if (!named.isEmpty()) {
            return named.get(0);
        }
        boolean shipped = !event.related("creates").isEmpty()
                || !event.related("shipped package").isEmpty();
        return shipped
                ? packageId(event).value()
                : line(only(event, "item")).id().value();
    }

    private Ref<SalesOrder> line(String item) {
        String order = orderOfItem.get(item);
        if (order == null) {
            throw new IllegalArgumentException("item " + item + " of the log belongs to no order");
        }
        return Ref.toLine(orderId(order), item);
    }

    private static Aggregate<SalesOrder> order(OcelLog.LogEvent event) {
        return Aggregate.at(orderId(only(event, "order")), 1);
    }

    private static Aggregate<Shipment> at(OcelLog.LogEvent event) {
        return Aggregate.at(packageId(event), 1);
    }

    private static Id<Shipment> packageId(OcelLog.LogEvent event) {
        List<String> created = event.related("creates");
        return Id.of(created.isEmpty() ? only(event, "shipped package") : created.get(0));
    }

    private static int reminderLevel(OcelLog.LogEvent event) {
        return Integer.parseInt(event.id().substring(event.id().lastIndexOf('_') + 1));
    }

    private static String only(OcelLog.LogEvent event, String qualifier) {
        List<String> related = event.related(qualifier);
        if (related.size() != 1) {
            throw new IllegalArgumentException("event " + event.id() + " of the log names " + related.size()
                    + " objects as '" + qualifier + "', expected one");
        }
        return related.get(0);
    }
}
