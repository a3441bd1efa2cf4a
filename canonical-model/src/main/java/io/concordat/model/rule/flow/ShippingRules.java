package io.concordat.model.rule.flow;

import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.fulfilment.ShipmentPackage;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.terms.FulfilmentPolicy.ShipComplete;
import io.concordat.model.terms.FulfilmentPolicy.Substitution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules QTY-13 to QTY-21: what leaves for an order, by the order and its policy. Pure and thread-safe.
 *
 * <p>Pointers begin with the shipment's place in the list. Shipments that are planned, labelled or cancelled have not
 * left and count only where a rule says so. Quantities in another unit than the order line's count as nothing and are
 * reported (QTY-18).
 */
public final class ShippingRules {

    private static final Set<ShipmentStatus> NOT_LEFT =
            EnumSet.of(ShipmentStatus.PLANNED, ShipmentStatus.LABELLED, ShipmentStatus.CANCELLED);
    private static final Set<ShipmentStatus> DONE = EnumSet.of(
            ShipmentStatus.DELIVERED,
            ShipmentStatus.LOST,
            ShipmentStatus.RETURNED_TO_SHIPPER,
            ShipmentStatus.CANCELLED);

    private final SalesOrder order;
    private final FulfilmentPolicy policy;
    private final Findings findings = new Findings();
    private final Map<String, BigDecimal> left = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    private ShippingRules(SalesOrder order) {
        this.order = order;
        this.policy = order.delivery().policy();
    }

    /**
     * Everything that is wrong between an order and what was shipped for it; empty when nothing is. Never throws.
     *
     * @param order the newest revision, with its progress if something was cancelled
     * @param shipments all shipments with goods of the order, oldest first; lines of other orders are passed over
     */
    public static List<Violation> check(SalesOrder order, List<Shipment> shipments) {
        ShippingRules rules = new ShippingRules(order);
        Set<Object> sites = new HashSet<>();
        int count = 0;
        for (int i = 0; i < shipments.size(); i++) {
            Shipment shipment = shipments.get(i);
            if (shipment.status() != ShipmentStatus.CANCELLED) {
                rules.checkLines(shipment, "/" + i);
            }
            if (!NOT_LEFT.contains(shipment.status()) && shipment.orders().contains(order.id())) {
                sites.add(String.valueOf(shipment.route().fromSite()));
                rules.checkLeaving(shipment, "/" + i);
                rules.checkSplit(++count, sites.size(), "/" + i);
            }
        }
        return rules.findings.all();
    }

    /**
     * Whether an SSCC stands in two open shipments (QTY-13). A shipment is open until it arrived, was lost, came back or
     * was cancelled.
     */
    public static List<Violation> checkSsccs(List<Shipment> shipments) {
        Findings findings = new Findings();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < shipments.size(); i++) {
            Shipment shipment = shipments.get(i);
            List<ShipmentPackage> packages = DONE.contains(shipment.status())
                    ? List.of()
                    : shipment.handling().packages();
            for (int j = 0; j < packages.size(); j++) {
                String sscc = packages.get(j).sscc();
                String other = sscc == null ? null : seen.putIfAbsent(sscc, shipment.shipmentNumber());
                findings.unless(
                        other == null || other.equals(shipment.shipmentNumber()),
                        Rule.QTY_13,
                        "/" + i + "/handling/packages/" + j + "/sscc",
                        sscc + " again",
                        "an SSCC that no other open shipment has; shipment " + other + " has it");
            }
        }
        return findings.all();
    }

    private void checkLines(Shipment shipment, String at) {
        for (int i = 0; i < shipment.lines().size(); i++) {
            ShipmentLine line = shipment.lines().get(i);
            if (line.orderLine().id().equals(order.id())) {
                checkLine(line, at + "/lines/" + i);
            }
        }
    }

    private void checkLine(ShipmentLine line, String at) {
        OrderLine ordered = ordered(line);
        if (ordered == null) {
            findings.add(Rule.QTY_21, at + "/orderLine", line.orderLine(), "a line of order " + order.id());
            return;
        }
        findings.unless(
                isInUnit(line, ordered),
                Rule.QTY_18,
                at + "/quantity",
                line.quantity(),
                "a quantity in " + ordered.quantity().unit() + ", the unit of the order line");
        FulfilmentPolicy own = ordered.policy(policy);
        var backorder = line.backorder();
        findings.unless(
                own.backorder() == Backorder.ALLOW
                        || backorder == null
                        || backorder.quantity().signum() == 0,
                Rule.QTY_19,
                at + "/backorder",
                backorder == null ? null : backorder.quantity(),
                "nothing, backorders are " + own.backorder());
        var variance = line.variance();
        findings.unless(
                own.substitution() != Substitution.NONE || variance == null || variance.substituteFor() == null,
                Rule.QTY_20,
                at + "/variance/substituteFor",
                "a substitute",
                "the item that was ordered, the policy allows no other");
    }

    private void checkLeaving(Shipment shipment, String at) {
        checkDay(shipment, at);
        Set<String> touched = new HashSet<>();
        for (int i = 0; i < shipment.lines().size(); i++) {
            ShipmentLine line = shipment.lines().get(i);
            OrderLine ordered = line.orderLine().id().equals(order.id()) ? ordered(line) : null;
            if (ordered != null && isInUnit(line, ordered)) {
                left.merge(ordered.lineId(), line.quantity().value(), BigDecimal::add);
                checkMost(line, ordered, at + "/lines/" + i);
                checkWhole(ordered, touched.add(ordered.lineId()), at + "/lines/" + i);
            }
        }
        touched.forEach(lineId -> checkLineComplete(lineId, at));
        checkOrderComplete(at);
    }

    private void checkDay(Shipment shipment, String at) {
        LocalDate first = order.delivery().doNotShipBefore();
        var dispatched = shipment.times().dispatched();
        findings.unless(
                first == null || dispatched == null || !dispatched.toLocalDate().isBefore(first),
                Rule.QTY_17,
                at + "/times/dispatched",
                dispatched,
                "not before " + first);
    }

    private void checkMost(ShipmentLine line, OrderLine ordered, String at) {
        BigDecimal all = left.getOrDefault(ordered.lineId(), BigDecimal.ZERO);
        BigDecimal most = ordered.policy(policy).most(Wanted.of(ordered)).add(Wanted.returned(ordered));
        findings.unless(
                all.compareTo(most) <= 0,
                Rule.QTY_14,
                at + "/quantity",
                line.quantity() + ", " + all.toPlainString() + " in all",
                "not more than " + most.toPlainString() + " in all");
    }

    private void checkWhole(OrderLine ordered, boolean firstInShipment, String at) {
        int shipments = firstInShipment ? times.merge(ordered.lineId(), 1, Integer::sum) : 1;
        findings.unless(
                shipments == 1 || ordered.policy(policy).partialLine(),
                Rule.QTY_16,
                at + "/orderLine",
                "shipment " + shipments + " of the line",
                "one shipment, the policy splits no line");
    }

    private void checkLineComplete(String lineId, String at) {
        OrderLine ordered = order.line(lineId).orElseThrow();
        if (ordered.policy(policy).shipComplete() == ShipComplete.PER_LINE) {
            checkComplete(ordered, at);
        }
    }

    private void checkOrderComplete(String at) {
        if (policy.shipComplete() == ShipComplete.PER_ORDER) {
            order.lines().forEach(line -> checkComplete(line, at));
        }
    }

    private void checkComplete(OrderLine ordered, String at) {
        BigDecimal all = left.getOrDefault(ordered.lineId(), BigDecimal.ZERO);
        BigDecimal least = ordered.policy(policy).least(Wanted.of(ordered));
        findings.unless(
                all.compareTo(least) >= 0,
                Rule.QTY_15,
                at + "/lines",
                all.toPlainString() + " of line '" + ordered.lineId() + "'",
                least.toPlainString() + " at least, it ships complete");
    }

    private void checkSplit(int count, int sites, String at) {
        Integer most = policy.maxShipments();
        findings.unless(
                most == null || count <= most,
                Rule.QTY_16,
                at,
                "shipment " + count + " of the order",
                "not more than " + most);
        findings.unless(
                policy.splitAcrossSites() || sites <= 1,
                Rule.QTY_16,
                at + "/route/fromSite",
                sites + " sites",
                "one site, the policy does not split the order");
    }

    private @Nullable OrderLine ordered(ShipmentLine line) {
        String lineId = line.orderLine().lineId();
        return lineId == null ? null : order.line(lineId).orElse(null);
    }

    private static boolean isInUnit(ShipmentLine line, OrderLine ordered) {
        return line.quantity().unit().equals(ordered.quantity().unit());
    }
}
