package io.concordat.adapter.wms;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/**
 * Gives work to the warehouse.
 */
@Promise(
        number = "WMS-5",
        text = "the policy of the work, and before it that of the line, is kept: no line is split and nothing is left"
                + " waiting where it forbids that.")
public interface FulfilmentOrderSink extends KeyedSink<FulfilmentReceipt> {

    /** Releases the work named by {@code call.key()}. */
    FulfilmentReceipt release(FulfilmentOrder work, CallContext call);
}
