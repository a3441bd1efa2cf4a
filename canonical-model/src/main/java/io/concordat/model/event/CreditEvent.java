package io.concordat.model.event;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** What happens to the credit of an order. */
public sealed interface CreditEvent extends EventData {

    /** The decision. */
    Aggregate<CreditDecision> decision();

    /** The order it is about. */
    Ref<SalesOrder> order();

    /**
     * Credit was asked for.
     *
     * @param decision the decision to come
     * @param order the order
     * @param amount how much
     */
    record Requested(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order,
            Money amount) implements CreditEvent {}

    /**
     * Credit was given.
     *
     * @param decision the decision
     * @param order the order
     * @param snapshot the decision in full
     */
    record Approved(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order,
            @Valid CreditDecision snapshot) implements CreditEvent {}

    /**
     * The order waits for credit.
     *
     * @param decision the decision
     * @param order the order
     * @param snapshot the decision in full
     */
    record Held(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order,
            @Valid CreditDecision snapshot) implements CreditEvent {}

    /**
     * A person let the order go.
     *
     * @param decision the decision
     * @param order the order
     * @param amount how much of it; less than was asked for is a partial release
     * @param by the desk
     */
    record Released(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order,
            Money amount,
            @Classified(PERSONAL) @Size(max = 100) String by)
            implements CreditEvent {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * Credit was refused.
     *
     * @param decision the decision
     * @param order the order
     * @param snapshot the decision in full
     */
    record Declined(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order,
            @Valid CreditDecision snapshot) implements CreditEvent {}

    /**
     * A decision no longer holds.
     *
     * @param decision the decision
     * @param order the order
     */
    record Expired(
            @Valid Aggregate<CreditDecision> decision,
            @Valid Ref<SalesOrder> order) implements CreditEvent {}
}
