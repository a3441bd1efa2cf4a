package io.concordat.model.event;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;

/** What happens to a payment, or to one that is missing. */
public sealed interface PaymentEvent extends EventData {

    /**
     * Money came in.
     *
     * @param payment the payment
     * @param snapshot the payment in full
     * @param orders the orders the payer names, may be empty
     */
    record Received(
            @Valid Aggregate<Payment> payment, @Valid Payment snapshot, List<@Valid Ref<SalesOrder>> orders)
            implements PaymentEvent {
        /** Copies the list. */
        public Received {
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
     * The money went back.
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
