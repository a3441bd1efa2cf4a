package io.concordat.model.derive;

import io.concordat.model.status.Hold;
import io.concordat.model.status.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules CMP-1 to CMP-7: what keeps an order from being completed. Total and pure. */
public final class CompletionRules {

    private CompletionRules() {}

    /** Everything that is still open, each with its axis, rule and reason; empty when the order is completed. */
    public static List<Explained<Axis>> whyNot(OrderFacts facts) {
        List<Explained<Axis>> open = new ArrayList<>();
        if (!mayEnd(facts)) {
            add(open, Axis.ORDER, "CMP-1", "the order is " + Words.of(facts.order()) + ", not accepted");
        }
        if (!facts.fulfilment().allLeft()) {
            add(
                    open,
                    Axis.FULFILMENT,
                    "CMP-2",
                    "not all has left: " + facts.fulfilment().label());
        } else if (!facts.goodsAreDone()) {
            add(open, Axis.SHIPMENT, "CMP-3", "the arrival of goods is not confirmed, nor that they never will");
        }
        if (!InvoicingRules.isClosed(facts.billing())) {
            add(open, Axis.BILLING, "CMP-4", "billing is " + Words.of(facts.billing()));
        }
        if (!facts.moneyIsDone()) {
            add(open, Axis.PAYMENT, "CMP-5", "payment is " + Words.of(facts.payment()));
        }
        if (facts.has(OrderFacts.Mark.RETURN_OPEN)) {
            add(open, Axis.RETURN, "CMP-6", "a return is open");
        }
        if (!facts.holds().isEmpty()) {
            String ids = facts.holds().stream().map(Hold::id).collect(Collectors.joining(", "));
            add(open, Axis.ORDER, "CMP-7", "hold " + ids + " is in force");
        }
        return List.copyOf(open);
    }

    /**
     * What the order is in the end: rules ORS-1 (rest given up), ORS-2 (all done), ORS-3 (as decided).
     *
     * @param decided what was decided, with its rule
     * @param facts everything else
     */
    public static Explained<OrderStatus> order(Explained<OrderStatus> decided, OrderFacts facts) {
        if (!whyNot(facts).isEmpty()) {
            return decided;
        }
        return facts.has(OrderFacts.Mark.SHORT_CLOSED)
                ? new Explained<>(
                        OrderStatus.SHORT_CLOSED, "ORS-1", "short closed: the rest was given up", decided.evidence())
                : new Explained<>(OrderStatus.COMPLETED, "ORS-2", "completed: nothing is open", decided.evidence());
    }

    /** Accepted; or asked to be cancelled after part has left, which ends as short closed and never as completed. */
    private static boolean mayEnd(OrderFacts facts) {
        boolean asked = facts.order() == OrderStatus.CANCEL_REQUESTED && facts.has(OrderFacts.Mark.SHORT_CLOSED);
        return asked || facts.order() == OrderStatus.ACCEPTED;
    }

    private static void add(List<Explained<Axis>> open, Axis axis, String rule, String reason) {
        open.add(Explained.of(axis, rule, reason));
    }
}
