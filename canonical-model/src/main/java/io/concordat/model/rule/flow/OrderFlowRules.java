package io.concordat.model.rule.flow;

import io.concordat.model.change.LineChange;
import io.concordat.model.change.OrderChange;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules ORD-18, QTY-12, CHG-4 and CHG-5: an order at its end, what is reserved for it, what is wished of it. Pure and thread-safe. */
public final class OrderFlowRules {

    private static final Set<Reservation.Status> GIVEN_BACK =
            EnumSet.of(Reservation.Status.RELEASED, Reservation.Status.EXPIRED);

    private OrderFlowRules() {}

    /**
     * Whether each line of an order that is to be closed was shipped or cancelled (ORD-18): a remainder that was neither
     * is lost. This is also what ship-and-cancel promises.
     *
     * @param order the newest revision; a line without progress is not judged
     */
    public static List<Violation> checkClosed(SalesOrder order) {
        Findings findings = new Findings();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            FulfilmentPolicy policy = line.policy(order.delivery().policy());
            var progress = line.progress();
            if (progress != null) {
                var q = progress.quantities();
                BigDecimal least = policy.least(q.effectiveDemand());
                findings.unless(
                        q.shipped().compareTo(least) >= 0,
                        Rule.ORD_18,
                        "/lines/" + i + "/progress/quantities/cancelled",
                        q.cancelled().toPlainString() + " cancelled and "
                                + q.shipped().toPlainString() + " shipped",
                        q.ordered().toPlainString() + " in all: ship or cancel the rest");
            }
        }
        return findings.all();
    }

    /**
     * Whether what is reserved and what is short of each line sum to its quantity (QTY-12). Reservations that were given
     * back or expired do not count; a line without any is not judged.
     *
     * @param reservations those of the order; others are passed over
     */
    public static List<Violation> checkReserved(SalesOrder order, Collection<Reservation> reservations) {
        Findings findings = new Findings();
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            List<Reservation> own =
                    reservations.stream().filter(one -> isFor(one, order, line)).toList();
            if (!own.isEmpty()) {
                checkReserved(line, own, "/lines/" + i, findings);
            }
        }
        return findings.all();
    }

    /**
     * Whether a wished change fits the order in force: its revision (CHG-4), its lines (CHG-5) and their quantities
     * (CHG-3). A change for another revision is stale and refused, whatever it asks for.
     */
    public static List<Violation> checkChange(SalesOrder order, OrderChange change) {
        Findings findings = new Findings();
        OrderChange.BaseRevision base = change.base();
        findings.unless(
                base.order().equals(order.id())
                        && base.revision() == order.meta().revision(),
                Rule.CHG_4,
                "/base",
                "revision " + base.revision() + " of " + base.order(),
                "revision " + order.meta().revision() + " of " + order.id() + ", the one in force");
        for (int i = 0; i < change.lines().size(); i++) {
            LineChange wish = change.lines().get(i);
            OrderLine line = order.line(wish.lineId()).orElse(null);
            boolean added = wish.action() == LineChange.Action.ADD;
            findings.unless(
                    added == (line == null),
                    Rule.CHG_5,
                    "/lines/" + i + "/lineId",
                    wish.action() + " of '" + wish.lineId() + "'",
                    added ? "an id the order does not have" : "the id of a line of the order");
            Quantity part = wish.quantity();
            findings.unless(
                    part == null || line == null || isPart(part, line.quantity()),
                    Rule.CHG_3,
                    "/lines/" + i + "/quantity",
                    part,
                    "not more than the line has");
        }
        return findings.all();
    }

    private static boolean isPart(Quantity part, Quantity whole) {
        return part.unit().equals(whole.unit()) && part.compareTo(whole) <= 0;
    }

    private static boolean isFor(Reservation one, SalesOrder order, OrderLine line) {
        return one.demand().id().equals(order.id())
                && line.lineId().equals(one.demand().lineId())
                && !GIVEN_BACK.contains(one.lifecycle().status());
    }

    private static void checkReserved(OrderLine line, List<Reservation> own, String at, Findings findings) {
        Quantity wanted = line.quantity();
        boolean sameUnit = own.stream()
                .allMatch(one -> one.quantity().unit().equals(wanted.unit())
                        && one.shortQuantity().unit().equals(wanted.unit()));
        BigDecimal sum = own.stream()
                .map(one -> one.quantity().value().add(one.shortQuantity().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.unless(
                sameUnit && sum.compareTo(wanted.value()) == 0,
                Rule.QTY_12,
                at + "/quantity",
                wanted,
                sameUnit
                        ? sum.toPlainString() + ", what is reserved and short in all"
                        : "reservations in " + wanted.unit());
    }
}
