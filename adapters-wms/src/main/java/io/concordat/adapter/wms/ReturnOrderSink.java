package io.concordat.adapter.wms;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.returns.Return;

/** Announces to the warehouse what may come back. What comes follows on the {@link ReturnReceiptFeed}. */
@Promise(
        number = "WMS-24",
        text =
                "a return is expected once, under whatever keys it is announced; announcing it again with other content fails"
                        + " as `CONFLICT`.")
@Promise(
        number = "WMS-25",
        text =
                "a return that may not come fails as `REJECTED`: one that is not authorised, or a line of which nothing is,"
                        + " with a reason for each.")
public interface ReturnOrderSink extends KeyedSink<ReturnOrderReceipt> {

    /** Announces the return named by {@code call.key()}. */
    ReturnOrderReceipt announce(Return returnOrder, CallContext call);
}
