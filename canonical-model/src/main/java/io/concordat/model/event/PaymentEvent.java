package io.concordat.model.event;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** What happens to a payment, or to one that is missing. */
public sealed interface PaymentEvent extends EventData {

    /** A fact that tells the payment in full, as it stands after it. */
    sealed interface Stated {

        /** The payment. */
        Aggregate<Payment> payment();

        /** The payment in full. */
        Payment snapshot();

        /** The orders it is for, may be empty. */
        List<Ref<SalesOrder>> orders();
    }

    /**
     * Money was reserved with the payer's bank; nothing came in yet.
     *
     * @param payment the payment
     * @param snapshot the payment in full
     * @param orders the orders it is for, may be empty
     */
    record Authorised(
            @Valid Aggregate<Payment> payment, @Valid Payment snapshot, List<@Valid Ref<SalesOrder>> orders)
            implements PaymentEvent, Stated {
        /** Copies the list. */
        public Authorised {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Money came in, or was taken of what was reserved.
     *
     * @param payment the payment
     * @param snapshot the payment in full
     * @param orders the orders the payer names, may be empty
     */
    record Received(
            @Valid Aggregate<Payment> payment, @Valid Payment snapshot, List<@Valid Ref<SalesOrder>> orders)
            implements PaymentEvent, Stated {
        /** Copies the list. */
        public Received {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Money went back to the payer by our will, all of it or a part.
     *
     * @param payment the payment
     * @param snapshot the payment in full; its refunded amount is that of all refunds so far
     * @param orders the orders it is for, may be empty
     */
    record Refunded(
            @Valid Aggregate<Payment> payment, @Valid Payment snapshot, List<@Valid Ref<SalesOrder>> orders)
            implements PaymentEvent, Stated {
        /** Copies the list. */
        public Refunded {
            orders = List.copyOf(orders);
        }
    }

    /**
     * The money is ours for good.
     *
     * @param payment the payment
     */
    record Cleared(@Valid Aggregate<Payment> payment) implements PaymentEvent {}

    /**
     * The money came back unpaid, such as a direct debit the bank returned.
     *
     * @param payment the payment
     * @param details why and when
     */
    record Returned(
            @Valid Aggregate<Payment> payment, @Valid Payment.Return details) implements PaymentEvent {}

    /**
     * The customer was reminded to pay.
     *
     * @param order the order that is not paid
     * @param level 1 for the first reminder
     */
    record Reminded(
            @Valid Aggregate<SalesOrder> order,
            @PositiveOrZero int level) implements PaymentEvent {}
}
