package io.concordat.model.rule.flow;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.LineUnits;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.TaxExemptionCertificate;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.terms.InvoicingPolicy;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules INV-7 to INV-9 and TAX-11: what is billed, by what was ordered and shipped and by what the customer is exempt
 * from. Pure and thread-safe. Pointers begin with the invoice's place in the list.
 */
public final class BillingRules {

    private static final int INTERMEDIATE = 18;

    private final SalesOrder order;
    private final List<Shipment> shipments;
    private final Findings findings = new Findings();
    private final Map<String, BigDecimal> billed = new HashMap<>();

    private BillingRules(SalesOrder order, List<Shipment> shipments) {
        this.order = order;
        this.shipments = shipments;
    }

    /**
     * Everything that is wrong between an order, what was shipped for it and what was billed; empty when nothing is.
     * Never throws.
     *
     * @param order the newest revision, with its progress if something was cancelled
     * @param shipments all with goods of the order; those cancelled count nothing
     * @param invoices all with lines of the order, oldest first; those voided count nothing, quantities below zero take
     *     off
     */
    public static List<Violation> check(SalesOrder order, List<Shipment> shipments, List<Invoice> invoices) {
        BillingRules rules = new BillingRules(order, shipments);
        for (int i = 0; i < invoices.size(); i++) {
            if (invoices.get(i).settlement().issuance() != InvoiceIssuance.VOIDED) {
                rules.check(invoices.get(i), "/" + i);
            }
        }
        return rules.findings.all();
    }

    /**
     * Whether what an invoice exempts in a jurisdiction is covered by a certificate of the customer that is valid on the
     * tax point date (TAX-11).
     */
    public static List<Violation> checkExemptions(Invoice invoice, Customer customer) {
        Findings findings = new Findings();
        LocalDate day = Objects.requireNonNullElse(
                invoice.header().taxPointDate(), invoice.header().issueDate());
        var master = customer.creditAndTax();
        List<TaxExemptionCertificate> certificates = master == null ? List.of() : master.exemptions();
        for (int i = 0; i < invoice.amounts().taxes().size(); i++) {
            TaxLine tax = invoice.amounts().taxes().get(i);
            boolean covered = tax.jurisdiction() == null
                    || !tax.category().code().value().equals("E")
                    || certificates.stream().anyMatch(one -> covers(one, tax, day));
            findings.unless(
                    covered,
                    Rule.TAX_11,
                    "/amounts/taxes/" + i + "/exemption",
                    "an exemption in " + jurisdiction(tax) + " on " + day,
                    "a certificate of the customer that covers it then");
        }
        return findings.all();
    }

    private static boolean covers(TaxExemptionCertificate one, TaxLine tax, LocalDate day) {
        var exemption = tax.exemption();
        String named = exemption == null ? null : exemption.certificate();
        var category = one.category();
        return one.coversOn(day)
                && one.jurisdiction().equals(jurisdiction(tax))
                && (named == null || named.equals(one.certificateNumber()))
                && (category == null
                        || category.value().equals(tax.category().code().value()));
    }

    /** {@code US-TX}, or the country alone. */
    private static String jurisdiction(TaxLine tax) {
        var place = tax.jurisdiction();
        if (place == null) {
            return "no jurisdiction";
        }
        return place.region() == null ? place.country() : place.country() + "-" + place.region();
    }

    private void check(Invoice invoice, String at) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            InvoiceLine line = invoice.lines().get(i);
            OrderLine ordered = ordered(line);
            if (ordered != null) {
                check(line, ordered, at + "/lines/" + i);
            }
        }
    }

    private @Nullable OrderLine ordered(InvoiceLine line) {
        var ref = line.orderLine();
        String lineId = ref == null || !ref.id().equals(order.id()) ? null : ref.lineId();
        return lineId == null ? null : order.line(lineId).orElse(null);
    }

    private void check(InvoiceLine line, OrderLine ordered, String at) {
        if (isWeighed(ordered, line.quantity().unit())) {
            checkWeight(line, at);
            return;
        }
        Quantity converted = line.quantity().unit().equals(ordered.quantity().unit())
                ? line.quantity()
                : converted(ordered, line.quantity());
        findings.unless(
                converted != null,
                Rule.INV_9,
                at + "/quantity",
                line.quantity(),
                "a quantity in " + ordered.quantity().unit() + ", or a conversion on the order line");
        if (converted != null) {
            bill(ordered, converted.value(), line, at);
        }
    }

    private static boolean isWeighed(OrderLine ordered, Unit unit) {
        LineUnits units = ordered.units();
        Quantity nominal = units == null ? null : units.nominalWeight();
        return nominal != null && nominal.unit().equals(unit);
    }

    private static @Nullable Quantity converted(OrderLine ordered, Quantity quantity) {
        LineUnits units = ordered.units();
        Unit wanted = ordered.quantity().unit();
        return units == null
                ? null
                : units.conversions().stream()
                        .filter(one -> joins(one.from().unit(), one.to().unit(), quantity.unit(), wanted))
                        .findFirst()
                        .map(one -> one.convert(quantity, INTERMEDIATE, RoundingMode.HALF_UP))
                        .orElse(null);
    }

    private static boolean joins(Unit from, Unit to, Unit one, Unit other) {
        return (from.equals(one) && to.equals(other)) || (from.equals(other) && to.equals(one));
    }

    private void bill(OrderLine ordered, BigDecimal quantity, InvoiceLine line, String at) {
        BigDecimal all = billed.merge(ordered.lineId(), quantity, BigDecimal::add);
        BigDecimal most = most(ordered);
        findings.unless(
                all.compareTo(most) <= 0,
                Rule.INV_7,
                at + "/quantity",
                line.quantity() + ", " + all.stripTrailingZeros().toPlainString() + " in all",
                "not more than " + most.stripTrailingZeros().toPlainString() + " in all, what "
                        + (isBilledAtOnce() ? "is wanted" : "was shipped"));
    }

    private boolean isBilledAtOnce() {
        return order.terms().invoicing() == InvoicingPolicy.ON_ORDER;
    }

    private BigDecimal most(OrderLine ordered) {
        if (isBilledAtOnce()) {
            return ordered.policy(order.delivery().policy()).most(Wanted.of(ordered));
        }
        return shipped(ordered).map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<ShipmentLine> shipped(OrderLine ordered) {
        return shipments.stream()
                .filter(shipment -> shipment.status() != ShipmentStatus.CANCELLED)
                .flatMap(shipment -> shipment.lines().stream())
                .filter(line -> line.orderLine().id().equals(order.id())
                        && ordered.lineId().equals(line.orderLine().lineId())
                        && line.quantity().unit().equals(ordered.quantity().unit()));
    }

    /** The weight billed is that of the shipment line named, or of all lines of the order line. */
    private void checkWeight(InvoiceLine line, String at) {
        var ref = line.shipmentLine();
        BigDecimal weighed = BigDecimal.ZERO;
        for (Shipment shipment : shipments) {
            for (ShipmentLine one : shipment.lines()) {
                boolean meant = ref == null
                        ? one.orderLine().equals(line.orderLine())
                        : shipment.id().equals(ref.id()) && one.lineId().equals(ref.lineId());
                var variance = one.variance();
                Quantity weight = variance == null ? null : variance.actualWeight();
                if (meant
                        && weight != null
                        && weight.unit().equals(line.quantity().unit())) {
                    weighed = weighed.add(weight.value());
                }
            }
        }
        findings.unless(
                weighed.compareTo(line.quantity().value()) == 0,
                Rule.INV_8,
                at + "/quantity",
                line.quantity(),
                weighed.toPlainString() + " " + line.quantity().unit() + ", what the shipment weighed");
    }
}
