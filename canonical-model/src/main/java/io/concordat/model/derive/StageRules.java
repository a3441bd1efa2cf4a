package io.concordat.model.derive;

import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.Gate;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import io.concordat.model.status.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules STG-1 to STG-21: one word for how far an order is in all; first match wins. Total and pure.
 *
 * <p>The word is physical until the goods are done, then it speaks of money: an order paid in advance is not
 * {@code PAID} here before its goods have arrived.
 */
public final class StageRules {

    private static final Set<CreditStatus> NO_CREDIT =
            EnumSet.of(CreditStatus.PENDING, CreditStatus.HELD, CreditStatus.DENIED, CreditStatus.EXPIRED);

    private StageRules() {}

    /** The stage of an order. */
    public static Explained<Stage> stage(OrderFacts facts) {
        return undecided(facts.order()).orElseGet(() -> decided(facts));
    }

    private static Explained<Stage> decided(OrderFacts facts) {
        if (facts.goodsAreDone()) {
            return financial(facts);
        }
        return stopped(facts).orElseGet(() -> physical(facts));
    }

    private static Optional<Explained<Stage>> undecided(OrderStatus order) {
        String reason = "the order is so";
        return switch (order) {
            case REJECTED -> Optional.of(because(Stage.REJECTED, "STG-1", reason));
            case CANCELLED -> Optional.of(because(Stage.CANCELLED, "STG-2", reason));
            case DRAFT -> Optional.of(because(Stage.DRAFT, "STG-3", reason));
            case SUBMITTED -> Optional.of(because(Stage.SUBMITTED, "STG-4", reason));
            case ACCEPTED, CANCEL_REQUESTED, COMPLETED, SHORT_CLOSED -> Optional.empty();
        };
    }

    /** The first thing that stops the order from its next step with goods, if any. */
    private static Optional<Explained<Stage>> stopped(OrderFacts facts) {
        if (!facts.somethingLeft() && NO_CREDIT.contains(facts.credit())) {
            return Optional.of(because(Stage.CREDIT_HOLD, "STG-5", "credit is " + Words.of(facts.credit())));
        }
        Optional<Explained<Stage>> money = facts.somethingLeft()
                ? Optional.empty()
                : ofOrder(facts)
                        .filter(StageRules::isMoney)
                        .findFirst()
                        .map(hold -> held(Stage.CREDIT_HOLD, "STG-5", hold));
        return money.or(() -> beforeNextGate(facts));
    }

    private static Optional<Explained<Stage>> beforeNextGate(OrderFacts facts) {
        Set<Gate> next = facts.fulfilment().allLeft()
                ? EnumSet.noneOf(Gate.class)
                : nextGates(facts.fulfilment().highest());
        return ofOrder(facts)
                .filter(hold -> hold.gates().stream().anyMatch(next::contains))
                .findFirst()
                .map(hold -> held(Stage.ON_HOLD, "STG-6", hold));
    }

    private static Stream<Hold> ofOrder(OrderFacts facts) {
        return facts.holds().stream().filter(hold -> hold.scope().lineId() == null);
    }

    private static boolean isMoney(Hold hold) {
        return hold.type() == Hold.Type.CREDIT || hold.type() == Hold.Type.PAYMENT;
    }

    private static Explained<Stage> held(Stage stage, String rule, Hold hold) {
        return because(stage, rule, Words.of(hold.type()) + " hold " + hold.id() + ", owner " + hold.owner());
    }

    private static Set<Gate> nextGates(FulfilmentStatus furthest) {
        return switch (furthest) {
            case NOT_STARTED, BACKORDERED -> EnumSet.of(Gate.ALLOCATE, Gate.RELEASE);
            case PARTIALLY_ALLOCATED, ALLOCATED -> EnumSet.of(Gate.RELEASE, Gate.PICK);
            case PICKING -> EnumSet.of(Gate.PICK, Gate.SHIP);
            case PICKED, PACKED -> EnumSet.of(Gate.SHIP);
            default -> EnumSet.of(Gate.ALLOCATE, Gate.RELEASE, Gate.PICK, Gate.SHIP);
        };
    }

    private static Explained<Stage> physical(OrderFacts facts) {
        FulfilmentCoverage goods = facts.fulfilment();
        if (goods.allLeft()) {
            return because(
                    Stage.SHIPPED, "STG-12", "all has left, " + Words.of(goods.deliveredPercent()) + " % arrived");
        }
        if (goods.highest().compareTo(FulfilmentStatus.PARTIALLY_SHIPPED) >= 0) {
            return because(Stage.PARTIALLY_SHIPPED, "STG-11", Words.of(goods.shippedPercent()) + " % has left");
        }
        return switch (goods.highest()) {
            case PICKING, PICKED, PACKED -> because(Stage.IN_WAREHOUSE, "STG-10", Words.of(goods.label()));
            case ALLOCATED -> because(Stage.ALLOCATED, "STG-9", Words.of(goods.label()));
            case PARTIALLY_ALLOCATED, BACKORDERED -> because(Stage.AWAITING_STOCK, "STG-7", Words.of(goods.label()));
            default -> because(Stage.ACCEPTED, "STG-8", "the warehouse has not begun");
        };
    }

    private static Explained<Stage> financial(OrderFacts facts) {
        if (facts.has(OrderFacts.Mark.RETURN_OPEN)) {
            return because(Stage.RETURN_IN_PROGRESS, "STG-13", "a return is open");
        }
        if (CompletionRules.whyNot(facts).isEmpty()) {
            return because(Stage.COMPLETED, "STG-14", "nothing is open");
        }
        if (facts.has(OrderFacts.Mark.INVOICE_BLOCKED)) {
            return because(Stage.INVOICE_BLOCKED, "STG-15", "an invoice is stopped");
        }
        if (facts.billing() == InvoicingStatus.TO_INVOICE || facts.billing() == InvoicingStatus.PARTIALLY_INVOICED) {
            return because(Stage.TO_INVOICE, "STG-16", "billing is " + Words.of(facts.billing()));
        }
        return money(facts.payment());
    }

    private static Explained<Stage> money(PaymentDisposition payment) {
        String reason = "payment is " + Words.of(payment);
        return switch (payment) {
            case DISPUTED -> because(Stage.IN_DISPUTE, "STG-17", reason);
            case PARTIALLY_PAID -> because(Stage.PARTIALLY_PAID, "STG-18", reason);
            case PAID, OVERPAID, WRITTEN_OFF, REFUNDED, PARTIALLY_REFUNDED -> because(Stage.PAID, "STG-19", reason);
            case UNPAID, FAILED, AUTHORISED -> because(Stage.INVOICED, "STG-20", reason);
            case NOT_DUE -> because(Stage.DELIVERED, "STG-21", "the goods are done, " + reason);
        };
    }

    private static Explained<Stage> because(Stage stage, String rule, String reason) {
        return Explained.of(stage, rule, Words.of(stage) + ": " + reason);
    }
}
