package io.concordat.adapter.wms;

import io.concordat.adapter.KeyedSink;
import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;
import io.concordat.model.fulfilment.Reservation;

/**
 * Sets stock aside for order lines. That there is too little is an answer, not a failure: the reservation says what is
 * short.
 */
@Promise(
        number = "WMS-15",
        text =
                "the quantity of a reservation and its short quantity sum to what was asked for, in its unit; it names the"
                        + " order line, the place and the lots, only the lot that was asked for if one was.")
@Promise(
        number = "WMS-16",
        text = "stock is set aside once: what is set aside for one order line is not there for another.")
@Promise(
        number = "WMS-17",
        text =
                "an order line has one reservation: asked for again it has the new quantity under the same id, and what is"
                        + " given back is there for others.")
public interface AllocationSink extends KeyedSink<Reservation> {

    /** Sets aside as named by {@code call.key()}; the reservation as it is then. */
    Reservation allocate(AllocationRequest request, CallContext call);
}
