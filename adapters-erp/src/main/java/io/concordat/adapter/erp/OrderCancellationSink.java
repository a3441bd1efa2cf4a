package io.concordat.adapter.erp;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Cancels orders in the ERP's book, wholly or in part. Nothing left to cancel is refused as {@code REJECTED}. */
@Promise(
        number = "ERP-26",
        text =
                "what is cancelled of a line is what was asked for, but no more than had not left; the receipt says how much"
                        + " of which line, in its unit.")
@Promise(number = "ERP-27", text = "a cancellation of an order that is not in the book fails as `NOT_FOUND`.")
@Promise(number = "ERP-52", text = "the receipt names the order of which it was cancelled.")
public interface OrderCancellationSink extends KeyedSink<CancellationReceipt> {

    /** Cancels as named by {@code call.key()}. */
    CancellationReceipt cancel(OrderCancellation cancellation, CallContext call);
}
