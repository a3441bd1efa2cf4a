package io.concordat.adapter.wms;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.ReturnEvent;

/**
 * What came back and in what condition: {@link ReturnEvent.Received} and {@link ReturnEvent.Inspected}, nothing else.
 */
@Promise(
        number = "WMS-26",
        text =
                "goods that come back are told receipt by receipt, with what came in it of which order line, in its unit.")
@Promise(
        number = "WMS-27",
        text =
                "an inspection carries the return in full: it keeps RMA-1 to RMA-4, so what was accepted, rejected and damaged"
                        + " sums to what was received, and shows what the receipts told.")
@FunctionalInterface
public interface ReturnReceiptFeed extends EventFeed<ReturnEvent> {}
