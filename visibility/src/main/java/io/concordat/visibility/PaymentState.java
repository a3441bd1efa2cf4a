package io.concordat.visibility;

import io.concordat.model.event.EventRef;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Money;
import java.util.List;

/**
 * Where one payment is and what of it is not put to anything yet.
 *
 * @param id canonical id of the payment
 * @param number its number
 * @param status where it is
 * @param amount how much came in, or is reserved or asked for while nothing came; for other orders too
 * @param unapplied what of the money kept is not put to anything this order's timeline knows of
 * @param evidence the events this rests on
 */
public record PaymentState(
        String id, String number, PaymentStatus status, Money amount, Money unapplied, List<EventRef> evidence) {

    /** Copies the list. */
    public PaymentState {
        evidence = List.copyOf(evidence);
    }
}
