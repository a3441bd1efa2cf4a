package io.concordat.model.derive;

import io.concordat.model.status.CreditStatus;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.Hold;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.OrderStatus;
import io.concordat.model.status.PaymentDisposition;
import java.util.List;
import java.util.Set;

/**
 * The value of every axis of one order, from which its stage and its completion follow.
 *
 * @param order what was decided about the order, asserted, never derived
 * @param credit what was decided about credit
 * @param holds the holds in force
 * @param fulfilment how far its goods are
 * @param billing how far it is billed
 * @param payment how far it is paid
 * @param marks what else is so
 */
public record OrderFacts(
        OrderStatus order,
        CreditStatus credit,
        List<Hold> holds,
        FulfilmentCoverage fulfilment,
        InvoicingStatus billing,
        PaymentDisposition payment,
        Set<Mark> marks) {

    /** What else is so. */
    public enum Mark {
        /** An invoice is made but stopped. */
        INVOICE_BLOCKED,
        /** A return is open. */
        RETURN_OPEN,
        /** A line was short-closed. */
        SHORT_CLOSED,
        /** Goods are on their way until their arrival is confirmed. */
        ARRIVAL_EXPECTED,
        /** What was paid less what was given back is what is due: {@link PaymentRules#isSettled}. */
        SETTLED
    }

    /** Copies the collections. */
    public OrderFacts {
        holds = List.copyOf(holds);
        marks = Set.copyOf(marks);
    }

    /** Whether something is so. */
    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether nothing is to leave and nothing is on its way. */
    boolean goodsAreDone() {
        return has(Mark.ARRIVAL_EXPECTED) ? fulfilment.allArrived() : fulfilment.allLeft();
    }

    /** Whether nothing is to be collected or given back; a part given back says so only with the amounts. */
    boolean moneyIsDone() {
        return PaymentRules.isClosed(payment)
                || (payment == PaymentDisposition.PARTIALLY_REFUNDED && has(Mark.SETTLED));
    }

    /** Whether anything has left; by status, because a small part of a large order is 0.0 percent. */
    boolean somethingLeft() {
        return fulfilment.highest().compareTo(FulfilmentStatus.PARTIALLY_SHIPPED) >= 0;
    }
}
