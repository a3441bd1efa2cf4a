package io.concordat.visibility;

import io.concordat.model.derive.InvoicingRules;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.SystemRole;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is due on one order as of a moment: a pure function of what is known and that moment. Days are those of UTC. */
final class NextSteps {

    private static final Set<OrderStatus> OVER =
            Set.of(OrderStatus.REJECTED, OrderStatus.CANCELLED, OrderStatus.COMPLETED, OrderStatus.SHORT_CLOSED);

    private static final Set<CreditStatus> CREDIT_OPEN =
            Set.of(CreditStatus.PENDING, CreditStatus.HELD, CreditStatus.DENIED, CreditStatus.EXPIRED);

    private final Projection projection;
    private final LocalDate today;
    private final List<NextStep> steps = new ArrayList<>();

    NextSteps(Projection projection, Instant asOf) {
        this.projection = projection;
        this.today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<NextStep> list() {
        OrderStatus order = projection.status().order().value();
        if (OVER.contains(order)) {
            return List.of();
        }
        decisions(order);
        projection.lines().forEach(this::goods);
        projection.shipments().forEach(this::arrival);
        projection.lines().forEach(this::billing);
        projection.invoices().forEach(this::collection);
        projection.payments().forEach(this::application);
        return List.copyOf(steps);
    }

    private void decisions(OrderStatus order) {
        if (order == OrderStatus.SUBMITTED) {
            add("answer the order", SystemRole.ERP, "Order desk", null, null);
        } else if (order == OrderStatus.CANCEL_REQUESTED) {
            add("answer the request to cancel", SystemRole.ERP, "Order desk", null, null);
        }
        if (CREDIT_OPEN.contains(projection.status().credit().value())) {
            add("decide about credit", SystemRole.ERP, "Credit", null, null);
        }
        for (Hold hold : projection.status().holds()) {
            add("release hold " + hold.id(), SystemRole.ERP, hold.owner(), null, null);
        }
    }

    private void goods(LineStatus line) {
        LineQuantities q = line.quantities();
        BigDecimal missing = q.backordered();
        BigDecimal there = q.open().subtract(missing);
        if (there.signum() > 0) {
            String what = "ship " + text(there, q) + " of " + line.itemName();
            add(what, SystemRole.WMS, "Warehouse", requested(), Gate.SHIP);
        }
        if (missing.signum() > 0) {
            LocalDate promised = lastDay(line.promised());
            String what = promised == null
                    ? "promise a date for " + text(missing, q) + " of " + line.itemName()
                    : "supply and ship " + text(missing, q) + " of " + line.itemName();
            add(what, SystemRole.ERP, "Supply planning", promised, Gate.ALLOCATE);
        }
    }

    private void arrival(ShipmentState shipment) {
        boolean away = shipment.status() != ShipmentStatus.DELIVERED
                && shipment.status() != ShipmentStatus.CANCELLED
                && shipment.status() != ShipmentStatus.LABELLED
                && shipment.status() != ShipmentStatus.PLANNED;
        if (away) {
            LocalDate day =
                    shipment.expected() == null ? null : shipment.expected().toLocalDate();
            add("confirm the delivery of shipment " + shipment.number(), SystemRole.TMS, "Transport", day, null);
        }
    }

    private void billing(LineStatus line) {
        BigDecimal gap = InvoicingRules.gap(line.quantities(), projection.basis());
        if (gap.signum() > 0 && !InvoicingRules.isClosed(line.invoicing().value())) {
            String what = "invoice " + text(gap, line.quantities()) + " of " + line.itemName();
            add(what, SystemRole.ERP, "Billing", null, Gate.INVOICE);
        } else if (gap.signum() < 0) {
            String what = "credit " + text(gap.negate(), line.quantities()) + " of " + line.itemName();
            add(what, SystemRole.ERP, "Billing", null, Gate.INVOICE);
        }
    }

    private void collection(InvoiceState invoice) {
        if (invoice.open().signum() > 0) {
            add(
                    "collect " + invoice.open() + " of invoice " + invoice.number(),
                    SystemRole.ERP,
                    "Collections",
                    invoice.dueDate(),
                    Gate.COLLECT);
        }
    }

    private void application(PaymentState payment) {
        Money unapplied = payment.unapplied();
        if (unapplied.signum() > 0) {
            add(
                    "find out what " + unapplied + " of payment " + payment.number() + " are for",
                    SystemRole.ERP,
                    "Cash application",
                    null,
                    null);
        }
    }

    private void add(String what, SystemRole system, String owner, @Nullable LocalDate due, @Nullable Gate gate) {
        List<String> blocking = projection.status().holds().stream()
                .filter(hold -> gate != null && hold.gates().contains(gate))
                .map(Hold::id)
                .toList();
        steps.add(new NextStep(what, system, owner, due, due != null && due.isBefore(today), blocking));
    }

    private @Nullable LocalDate requested() {
        SalesOrder order = projection.order();
        return order == null ? null : lastDay(order.delivery().requestedDelivery());
    }

    private static @Nullable LocalDate lastDay(@Nullable DateWindow window) {
        if (window == null) {
            return null;
        }
        return window.latest() == null ? window.earliest() : window.latest();
    }

    private static String text(BigDecimal value, LineQuantities q) {
        return Headline.text(Quantity.of(value, q.unit()));
    }
}
