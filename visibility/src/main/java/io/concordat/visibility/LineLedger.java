package io.concordat.visibility;

import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.derive.LineCondition;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.visibility.LineFacts.Bucket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The quantities of every line of one order, from the documents that speak of it. */
final class LineLedger {

    private final History history;
    private final Map<String, LineFacts> lines = new TreeMap<>();

    LineLedger(History history, Demand demand, Shipments shipments, Invoices invoices) {
        this.history = history;
        for (OrderLine line : demand.lines()) {
            line(line.lineId()).order(line.quantity());
        }
        history.each(OrderEvent.class, this::orderEvent);
        history.each(InventoryEvent.class, this::inventoryEvent);
        history.each(PickEvent.class, this::pickEvent);
        shipments.all().forEach(shipment -> shipment.claimInto(this));
        invoices.counting().forEach(this::invoice);
        history.each(CreditMemoEvent.Posted.class, this::creditMemo);
        history.each(ReturnEvent.class, this::returnEvent);
    }

    Collection<LineFacts> lines() {
        return lines.values();
    }

    LineFacts line(String lineId) {
        return lines.computeIfAbsent(lineId, LineFacts::new);
    }

    private void orderEvent(OrderEvent data, Event<?> event) {
        if (data instanceof OrderEvent.Cancelled cancelled) {
            if (cancelled.lines().isEmpty()) {
                lines.values().forEach(line -> line.cancelWhole(true));
            }
            claim(Bucket.CANCELLED, event.ref().toString(), cancelled.lines(), event);
        } else if (data instanceof OrderEvent.Closed closed) {
            claim(Bucket.CANCELLED, event.ref().toString(), closed.lines(), event);
            closed.lines().forEach(quantity -> line(quantity.lineId()).condition(LineCondition.SHORT_CLOSED));
        } else if (data instanceof OrderEvent.Reinstated) {
            lines.values().forEach(line -> line.cancelWhole(false));
        } else if (data instanceof OrderEvent.Accepted accepted) {
            accepted.lines().forEach(answer -> acknowledged(answer, event));
        } else {
            promise(data, event);
        }
    }

    private void promise(OrderEvent data, Event<?> event) {
        if (data instanceof OrderEvent.LineBackordered backordered) {
            LineFacts line = line(backordered.lineId());
            line.condition(LineCondition.FOUND_SHORT);
            line.promise(backordered.promised());
            line.evidence(event.ref());
        } else if (data instanceof OrderEvent.LineRePromised promised) {
            line(promised.lineId()).promise(promised.promised());
            line(promised.lineId()).evidence(event.ref());
        }
    }

    private void acknowledged(LineAcknowledgement answer, Event<?> event) {
        LineFacts line = line(answer.lineId());
        switch (answer.decision()) {
            case REJECTED, CANCELLED -> line.claim(Bucket.CANCELLED, "answer/" + answer.decision(), answer.quantity());
            case BACKORDERED -> {
                line.condition(LineCondition.FOUND_SHORT);
                line.promise(answer.scheduledShip());
            }
            default -> line.promise(answer.scheduledShip());
        }
        line.evidence(event.ref());
    }

    private void inventoryEvent(InventoryEvent data, Event<?> event) {
        String lineId = lineIdOfThisOrder(data.orderLine());
        if (lineId == null) {
            return;
        }
        String reservation = data.reservation().id().value();
        if (data instanceof InventoryEvent.Allocated allocated) {
            line(lineId).claim(Bucket.ALLOCATED, reservation, allocated.quantity());
        } else if (data instanceof InventoryEvent.Reallocated reallocated) {
            line(lineId).claim(Bucket.ALLOCATED, reservation, reallocated.quantity());
        } else if (data instanceof InventoryEvent.Deallocated) {
            line(lineId).withdraw(Bucket.ALLOCATED, reservation);
        } else {
            line(lineId).condition(LineCondition.FOUND_SHORT);
        }
        line(lineId).evidence(event.ref());
    }

    private void pickEvent(PickEvent data, Event<?> event) {
        if (data instanceof PickEvent.Completed completed) {
            claim(Bucket.PICKED, completed.pickId(), completed.lines(), event);
        } else if (data instanceof PickEvent.Shortage shortage) {
            shortage.lines().forEach(quantity -> line(quantity.lineId()).condition(LineCondition.FOUND_SHORT));
        }
    }

    private void invoice(Invoices.Posted posted) {
        for (InvoiceLine billed : posted.invoice().lines()) {
            String lineId = lineIdOfThisOrder(billed.orderLine());
            if (lineId != null) {
                String documentLine = posted.invoice().id() + "/" + billed.lineId();
                line(lineId).claim(Bucket.INVOICED, documentLine, billed.quantity());
                line(lineId).evidence(posted.ref());
            }
        }
    }

    private void creditMemo(CreditMemoEvent.Posted posted, Event<?> event) {
        claimLines(Bucket.CREDITED, posted.creditMemo().id().value(), posted.lines(), event);
    }

    private void returnEvent(ReturnEvent data, Event<?> event) {
        String number = data.returnOrder().id().value();
        if (data instanceof ReturnEvent.Authorised) {
            claimLines(Bucket.RETURN_AUTHORISED, number, data.lines(), event);
        } else if (data instanceof ReturnEvent.Received) {
            claimLines(Bucket.RETURNED, event.ref().toString(), data.lines(), event);
        }
    }

    private void claim(Bucket bucket, String document, List<LineQuantity> quantities, Event<?> event) {
        for (LineQuantity quantity : quantities) {
            line(quantity.lineId()).claim(bucket, document, quantity.quantity());
            line(quantity.lineId()).evidence(event.ref());
        }
    }

    private void claimLines(Bucket bucket, String document, List<OrderLineQuantity> quantities, Event<?> event) {
        for (OrderLineQuantity quantity : quantities) {
            String lineId = lineIdOfThisOrder(quantity.orderLine());
            if (lineId != null) {
                claim(bucket, document, List.of(new LineQuantity(lineId, quantity.quantity())), event);
            }
        }
    }

    /** A claim of a shipment line about a line of this order. */
    void claimShipped(Bucket bucket, Ref<SalesOrder> orderLine, String documentLine, Quantity quantity) {
        String lineId = lineIdOfThisOrder(orderLine);
        if (lineId != null) {
            line(lineId).claim(bucket, documentLine, quantity);
        }
    }

    private @Nullable String lineIdOfThisOrder(@Nullable Ref<SalesOrder> ref) {
        return ref != null && history.isThisOrder(ref.id()) ? ref.lineId() : null;
    }
}
