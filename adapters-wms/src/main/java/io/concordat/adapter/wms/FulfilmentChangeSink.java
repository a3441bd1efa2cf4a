package io.concordat.adapter.wms;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/** Changes work that was released: quantities up and down, new lines, the place and the date. All of a change or nothing. */
@Promise(
        number = "WMS-9",
        text =
                "a line that is named is wanted as the change says, any other as before; the receipt gives every line as it"
                        + " is wanted now, and no more of it leaves.")
@Promise(
        number = "WMS-10",
        text =
                "less of a line than is picked fails as `REJECTED` with a reason for each such line, as does another place"
                        + " once something is picked; nothing of the change is done.")
@Promise(
        number = "WMS-11",
        text =
                "a change of work the warehouse does not have fails as `NOT_FOUND`; one from an older revision of the order"
                        + " than the last fails as `CONFLICT`.")
public interface FulfilmentChangeSink extends KeyedSink<FulfilmentChangeReceipt> {

    /** Changes as named by {@code call.key()}. */
    FulfilmentChangeReceipt change(FulfilmentChange change, CallContext call);
}
