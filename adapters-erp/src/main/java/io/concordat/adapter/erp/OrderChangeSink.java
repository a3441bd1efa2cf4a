package io.concordat.adapter.erp;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.change.OrderChange;

/**
 * Changes orders in the ERP's book line by line: quantities, prices, dates, new lines, lines no longer wanted. A change is
 * for the revision in force (CHG-4); one that is refused whole fails as {@code REJECTED}.
 */
@Promise(
        number = "ERP-28",
        text = "each line of a change is answered, and the order has then what was answered: what was accepted as"
                + " wished, what was amended as agreed, all else as it was.")
@Promise(
        number = "ERP-29",
        text = "what has left is not changed: a wish for less than that, or to cancel it, is not accepted for the"
                + " line.")
@Promise(
        number = "ERP-30",
        text = "the acknowledgement names the change, the order and the revision it made, one above the one it was"
                + " for.")
@Promise(
        number = "ERP-31",
        text = "what the order comes to then is as wished, or the answer says it; it ties out under the order's"
                + " tolerance profile.")
@Promise(number = "ERP-32", text = "a change of an order that is not in the book fails as `NOT_FOUND`.")
public interface OrderChangeSink extends KeyedSink<OrderChangeAcknowledgement> {

    /** Changes the order as named by {@code call.key()}. */
    OrderChangeAcknowledgement change(OrderChange change, CallContext call);
}
