package io.concordat.adapter.wms;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Stops work that was released, wholly or in part. Nothing left to stop is refused as {@code REJECTED}. */
@Promise(
        number = "WMS-12",
        text = "what is stopped of a line is at most what was asked for and had not left; the receipt says how much of"
                + " which line, in its unit.")
@Promise(number = "WMS-13", text = "what a receipt says is stopped does not leave.")
@Promise(number = "WMS-14", text = "a cancellation of work that the warehouse does not have fails as `NOT_FOUND`.")
public interface FulfilmentCancellationSink extends KeyedSink<FulfilmentCancellationReceipt> {

    /** Stops as named by {@code call.key()}. */
    FulfilmentCancellationReceipt cancel(FulfilmentCancellation cancellation, CallContext call);
}
