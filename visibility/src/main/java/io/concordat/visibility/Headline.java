package io.concordat.visibility;

import io.concordat.model.dispute.Dispute;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.CorrectionEvent;
import io.concordat.model.event.CreditEvent;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.DisputeEvent;
import io.concordat.model.event.EventData;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.InvoiceEvent;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.event.OrderEvent;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.QuoteEvent;
import io.concordat.model.event.ReturnEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.visibility.observe.Documents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line for people about an event. Of a shared document only this order's part is told. Nothing personal. */
final class Headline {

    private final History history;
    private final Shipments shipments;

    Headline(History history, Shipments shipments) {
        this.history = history;
        this.shipments = shipments;
    }

    String of(EventData data) {
        if (data instanceof OrderEvent event) {
            return order(event);
        } else if (data instanceof CreditEvent event) {
            return credit(event);
        } else if (data instanceof InventoryEvent event) {
            return inventory(event);
        } else if (data instanceof PickEvent event) {
            return pick(event);
        } else if (data instanceof ShipmentEvent event) {
            return shipment(event);
        } else if (data instanceof InvoiceEvent event) {
            return invoice(event);
        } else if (data instanceof PaymentEvent event) {
            return payment(event);
        }
        return other(data);
    }

    private static String order(OrderEvent event) {
        if (event instanceof OrderEvent.Received received) {
            return "Order " + received.snapshot().header().orderNumber() + " received: "
                    + received.snapshot().lines().size() + " lines, "
                    + received.snapshot().amounts().totals().payable();
        } else if (event instanceof OrderEvent.Accepted) {
            return "Order accepted";
        } else if (event instanceof OrderEvent.Changed changed) {
            return "Order changed to revision " + changed.order().revisionAfter();
        } else if (event instanceof OrderEvent.Held held) {
            return "Held: " + word(held.hold().type()) + ", waits for "
                    + held.hold().owner();
        } else if (event instanceof OrderEvent.Released released) {
            return "Hold " + released.holdId() + " released by " + released.by();
        } else if (event instanceof OrderEvent.Cancelled cancelled) {
            return cancelled.lines().isEmpty() ? "Order cancelled" : "Cancelled: " + quantities(cancelled.lines());
        } else if (event instanceof OrderEvent.Closed closed) {
            return "Rest given up: " + quantities(closed.lines());
        }
        return orderLine(event);
    }

    private static String orderLine(OrderEvent event) {
        if (event instanceof OrderEvent.LineBackordered line) {
            return "Backordered: " + text(line.quantity()) + " of line " + line.lineId() + promised(line.promised());
        } else if (event instanceof OrderEvent.LineRePromised line) {
            return "Line " + line.lineId() + " promised anew" + promised(line.promised());
        } else if (event instanceof OrderEvent.LineSubstituted line) {
            return "Another item is sent for line " + line.lineId();
        } else if (event instanceof OrderEvent.Rejected rejected) {
            return "Order rejected: " + rejected.reason().value();
        }
        return event instanceof OrderEvent.Reinstated ? "Order wanted again" : "Cancellation requested";
    }

    private static String credit(CreditEvent event) {
        if (event instanceof CreditEvent.Requested requested) {
            return "Credit of " + requested.amount() + " asked for";
        } else if (event instanceof CreditEvent.Released released) {
            return "Credit of " + released.amount() + " released by " + released.by();
        }
        return "Credit " + word(event.getClass().getSimpleName());
    }

    private static String inventory(InventoryEvent event) {
        String line = " for line " + event.orderLine().lineId();
        if (event instanceof InventoryEvent.Allocated allocated) {
            return text(allocated.quantity()) + " reserved" + line;
        } else if (event instanceof InventoryEvent.Reallocated reallocated) {
            return "Reservation changed to " + text(reallocated.quantity()) + line;
        } else if (event instanceof InventoryEvent.Shortage shortage) {
            return text(shortage.missing()) + " not in stock" + line;
        }
        return "Reservation given back" + line;
    }

    private static String pick(PickEvent event) {
        if (event instanceof PickEvent.Released) {
            return "Given to the warehouse: " + quantities(event.lines());
        }
        return (event instanceof PickEvent.Completed ? "Picked: " : "Not found when picking: ")
                + quantities(event.lines());
    }

    private String shipment(ShipmentEvent event) {
        Shipment snapshot = Documents.snapshotOf(event);
        if (snapshot != null) {
            String verb = event instanceof ShipmentEvent.Packed ? " packed: " : " left: ";
            return "Shipment " + snapshot.shipmentNumber() + verb + ourPart(snapshot);
        }
        String name = "Shipment " + shipments.number(event.shipment().id().value());
        if (event instanceof ShipmentEvent.InTransit transit) {
            return name + " " + word(transit.status());
        } else if (event instanceof ShipmentEvent.ExceptionReported reported) {
            return name + " " + word(reported.status());
        }
        if (event instanceof ShipmentEvent.ProofReceived received) {
            return name + " signed for" + shortfall(received.snapshot());
        }
        return name + (event instanceof ShipmentEvent.Delivered ? " delivered" : " voided");
    }

    private static String shortfall(ProofOfDelivery proof) {
        boolean whole = proof.lines().stream()
                .allMatch(
                        line -> line.accepted().value().compareTo(line.shipped().value()) == 0);
        return whole ? "" : ", not all of it taken";
    }

    private String ourPart(Shipment shipment) {
        String ours = shipment.lines().stream()
                .filter(line -> history.isThisOrder(line.orderLine().id()))
                .map(Headline::shipped)
                .collect(Collectors.joining(", "));
        return shipment.orders().size() > 1 ? ours + " (shared with other orders)" : ours;
    }

    private static String shipped(ShipmentLine line) {
        return text(line.quantity()) + " of line " + line.orderLine().lineId();
    }

    private static String invoice(InvoiceEvent event) {
        if (event instanceof InvoiceEvent.Posted posted) {
            return "Invoice " + posted.snapshot().header().number() + " over "
                    + posted.snapshot().amounts().totals().payable();
        }
        String name = "Invoice " + event.invoice().id();
        if (event instanceof InvoiceEvent.Responded answered) {
            return name + " answered: " + word(answered.response());
        }
        return name + (event instanceof InvoiceEvent.Sent ? " sent" : " reversed");
    }

    private static String payment(PaymentEvent event) {
        if (event instanceof PaymentEvent.Stated stated) {
            return payment(stated);
        } else if (event instanceof PaymentEvent.Reminded reminded) {
            return "Payment reminder " + reminded.level();
        }
        return event instanceof PaymentEvent.Cleared ? "Payment cleared" : "Payment came back";
    }

    private static String payment(PaymentEvent.Stated event) {
        Payment payment = event.snapshot();
        if (event instanceof PaymentEvent.Refunded) {
            return "Payment " + payment.number() + ": "
                    + (payment.amounts().refunded() == null
                            ? "money"
                            : payment.amounts().refunded()) + " given back";
        }
        String reserved = event instanceof PaymentEvent.Authorised ? " reserved" : "";
        return "Payment " + payment.number() + " of " + payment.amount() + reserved;
    }

    private static String other(EventData data) {
        if (data instanceof CashEvent event) {
            String verb = event instanceof CashEvent.Applied ? " put to " : " taken away from ";
            String target =
                    event.snapshot().target().kind() == io.concordat.model.payment.CashApplication.Target.Kind.ORDER
                            ? "the order"
                            : word(event.snapshot().target().kind());
            return event.snapshot().amounts().applied().abs() + verb + target;
        } else if (data instanceof CreditMemoEvent.Posted posted) {
            return "Credit memo over " + posted.amount();
        } else if (data instanceof ReturnEvent event) {
            return "Return " + event.returnOrder().id() + " "
                    + word(event.getClass().getSimpleName());
        } else if (data instanceof QuoteEvent event) {
            return "Quote " + event.quote().id() + " " + word(event.getClass().getSimpleName());
        } else if (data instanceof DisputeEvent event) {
            return dispute(event);
        } else if (data instanceof CorrectionEvent.Corrected correction) {
            return "Correction: " + correction.corrected().size() + " earlier report(s) do not count ("
                    + word(correction.kind()) + ")";
        }
        return word(data.getClass().getSimpleName());
    }

    private static String dispute(DisputeEvent event) {
        Dispute snapshot = Documents.snapshotOf(event);
        if (snapshot != null) {
            return word(snapshot.kind()) + " of " + snapshot.amount() + " opened: "
                    + word(snapshot.claim().origin());
        }
        String name = "Dispute " + event.dispute().id() + " ";
        if (event instanceof DisputeEvent.DeductionResolved resolved) {
            return name + word(resolved.status()) + ", " + resolved.open() + " left";
        }
        return event instanceof DisputeEvent.Responded responded
                ? name + word(responded.status()) + ", " + responded.open() + " left"
                : name;
    }

    private static String quantities(List<LineQuantity> lines) {
        return lines.stream()
                .map(line -> text(line.quantity()) + " of line " + line.lineId())
                .collect(Collectors.joining(", "));
    }

    static String text(Quantity quantity) {
        String unit = quantity.unit().known()
                ? quantity.unit().label()
                : quantity.unit().code();
        String value = quantity.value().stripTrailingZeros().toPlainString();
        return "one".equals(unit) || "each".equals(unit) ? value : value + " " + unit;
    }

    private static String promised(@Nullable DateWindow window) {
        if (window == null) {
            return "";
        }
        LocalDate day = window.latest() == null ? window.earliest() : window.latest();
        return ", promised for " + day;
    }

    private static String word(Enum<?> value) {
        return word(value.name());
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
