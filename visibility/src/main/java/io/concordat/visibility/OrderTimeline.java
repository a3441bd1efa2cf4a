package io.concordat.visibility;

import io.concordat.model.derive.Axis;
import io.concordat.model.derive.CompletionRules;
import io.concordat.model.derive.Explained;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of one order and what follows from it: a pure function of the set of recorded events, the same
 * for any order of arrival and any number of copies. Immutable and thread-safe.
 */
public final class OrderTimeline {

    private final Id<SalesOrder> id;
    private final Projection projection;

    OrderTimeline(Id<SalesOrder> id, Projection projection) {
        this.id = id;
        this.projection = projection;
    }

    /** The order's canonical id. */
    public Id<SalesOrder> id() {
        return id;
    }

    /** The newest revision of the order, empty while only other documents have spoken of it. */
    public Optional<SalesOrder> order() {
        return Optional.ofNullable(projection.order());
    }

    /** What happened, as it happened; retracted events stay visible. */
    public List<TimelineEntry> entries() {
        return projection.entries();
    }

    /** How far the order is. */
    public OrderToCashStatus status() {
        return projection.status();
    }

    /** Each line, sorted by its id. */
    public List<LineStatus> lines() {
        return projection.lines();
    }

    /** Each shipment, sorted by its id. */
    public List<ShipmentState> shipments() {
        return projection.shipments();
    }

    /** Each invoice, sorted by its id. */
    public List<InvoiceState> invoices() {
        return projection.invoices();
    }

    /** Each payment, sorted by its id. */
    public List<PaymentState> payments() {
        return projection.payments();
    }

    /** What cannot be right. */
    public List<Anomaly> anomalies() {
        return projection.anomalies();
    }

    /** The status of one axis with its reason, rule and events. */
    public Explained<?> explain(Axis axis) {
        OrderToCashStatus status = status();
        return switch (axis) {
            case ORDER -> status.order();
            case CREDIT -> status.credit();
            case FULFILMENT -> status.fulfilment();
            case SHIPMENT -> status.shipment();
            case BILLING -> status.billing();
            case PAYMENT -> status.payment();
            case RETURN -> status.returns();
        };
    }

    /** Everything that keeps the order from being completed; empty when it is. */
    public List<Explained<Axis>> whyNotCompleted() {
        return CompletionRules.whyNot(projection.facts());
    }

    /** What is due, by whom, as of a moment. */
    public List<NextStep> nextSteps(Instant asOf) {
        return new NextSteps(projection, asOf).list();
    }

    /** SHA-256 over a text of all of the above, as hexadecimal: equal for equal sets of events. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(canonicalText().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    /** The text the digest is taken of. */
    String canonicalText() {
        StringBuilder text = new StringBuilder(4096);
        text.append(id).append('\n').append(status()).append('\n');
        lines().forEach(line -> text.append(line).append('\n'));
        shipments().forEach(shipment -> text.append(shipment).append('\n'));
        invoices().forEach(invoice -> text.append(invoice).append('\n'));
        payments().forEach(payment -> text.append(payment).append('\n'));
        anomalies().forEach(anomaly -> text.append(anomaly).append('\n'));
        for (TimelineEntry entry : entries()) {
            text.append(entry.event().ref())
                    .append(' ')
                    .append(entry.event().time())
                    .append(' ')
                    .append(entry.headline())
                    .append(entry.retracted())
                    .append('\n');
        }
        return text.toString();
    }
}
