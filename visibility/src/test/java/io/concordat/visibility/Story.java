package io.concordat.visibility;

import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.CommercialTerms;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.DeliveryRequest;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LinePricing;
import io.concordat.model.order.LineReferences;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderControls;
import io.concordat.model.order.OrderHeader;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderParties;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.Totals;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Events of small orders with lines {@code 1}, {@code 2} ... of ten pieces each; minute by minute. */
final class Story {

    static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T08:00:00Z");
    private static final Producer ERP = Producer.of("erp-1", SystemRole.ERP);

    private Story() {}

    static <D extends EventData> Event<D> event(String id, int minute, D data) {
        @SuppressWarnings("unchecked")
        Class<D> type = (Class<D>) data.getClass();
        return Event.fact(new EventRef("urn:test", id), EventTypes.of(type), null, START.plusMinutes(minute), data);
    }

    static Id<SalesOrder> order(String id) {
        return Id.of(id);
    }

    static Event<?> received(String order, int minute, String... lines) {
        return event(
                "received-" + order,
                minute,
                new OrderEvent.Received(Aggregate.created(order(order)), document(order, lines)));
    }

    static Event<?> accepted(String order, int minute) {
        return event("accepted-" + order, minute, new OrderEvent.Accepted(Aggregate.at(order(order), 1), List.of()));
    }

    static Event<?> dispatched(String shipment, int minute, ShipmentLine... lines) {
        return event(
                "dispatched-" + shipment,
                minute,
                new ShipmentEvent.Dispatched(at(shipment), shipment(shipment, lines)));
    }

    static Event<?> delivered(String shipment, int minute) {
        return event("delivered-" + shipment, minute, new ShipmentEvent.Delivered(at(shipment), List.of(), null));
    }

    static Event<?> voided(String shipment, int minute) {
        return event("voided-" + shipment, minute, new ShipmentEvent.Voided(at(shipment), null));
    }

    static Event<?> retracted(Event<?> wrong, int minute) {
        return event(
                "correction-" + wrong.id(),
                minute,
                new CorrectionEvent.Corrected(
                        CorrectionEvent.Kind.DID_NOT_OCCUR, List.of(wrong.ref()), List.of(), null));
    }

    static ShipmentLine line(String order, String line, String quantity) {
        return ShipmentLine.of(order + "-" + line, Ref.toLine(order(order), line), pieces(quantity));
    }

    static Quantity pieces(String number) {
        return Quantity.of(number, "C62");
    }

    static Aggregate<Shipment> at(String shipment) {
        return Aggregate.at(Id.of(shipment), 1);
    }

    static Shipment shipment(String id, ShipmentLine... lines) {
        return new Shipment(
                Id.of(id),
                "NO-" + id,
                ShipmentStatus.DISPATCHED,
                new Shipment.Route(null, null),
                null,
                new Shipment.Times(null, null, null, null, null),
                List.of(lines),
                Shipment.Handling.NONE,
                Appendix.EMPTY,
                Meta.first(Shipment.class, ERP, START));
    }

    private static SalesOrder document(String id, String... lineIds) {
        List<OrderLine> lines = new ArrayList<>();
        Arrays.stream(lineIds).forEach(lineId -> lines.add(orderLine(lineId)));
        Money total = Money.of(String.valueOf(100 * lines.size()), "EUR");
        return new SalesOrder(
                order(id),
                new OrderHeader(id, OrderHeader.Type.STANDARD, START, null, null, null, List.of(), null),
                new OrderParties(
                        new Party(null, List.of(), null, "Buyer <b>", List.of(), null, List.of(), null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                new CommercialTerms(
                        Money.currency("EUR"),
                        null,
                        null,
                        RoundingPolicy.standard(),
                        TaxDetermination.of(TaxDetermination.Mode.NONE),
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                DeliveryRequest.standard(),
                OrderControls.NONE,
                lines,
                new OrderAmounts(
                        List.of(),
                        List.of(),
                        new Totals(total, null, null, total, Money.of("0", "EUR"), total, null, null, null, total)),
                Appendix.EMPTY,
                Meta.first(SalesOrder.class, ERP, START));
    }

    private static OrderLine orderLine(String lineId) {
        return new OrderLine(
                lineId,
                null,
                null,
                new LineItem(null, "Item " + lineId, null, "I-" + lineId, null, null, List.of(), null, List.of()),
                pieces("10"),
                null,
                LinePricing.of(UnitPrice.of("10", "EUR", Unit.ONE), Money.of("100", "EUR")),
                LineSchedule.WHOLE,
                LineReferences.NONE,
                null);
    }
}
