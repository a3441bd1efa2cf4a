package io.concordat.adapter.erp;

import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/**
 * Asks how much of an item could be delivered and when the rest could.
 */
@Promise(
        number = "ERP-13",
        text = "each line asked is answered once, in the order asked and in its unit; nothing is reserved.")
@Promise(
        number = "ERP-14",
        text = "what is available is at least 0 and at most what was asked for; two lines for one item do not count"
                + " the same stock twice.")
@Promise(
        number = "ERP-34",
        text = "an item the ERP does not have fails as `REJECTED` with a reason for the line; it is not told as sold"
                + " out.")
@FunctionalInterface
public interface AvailabilityCheck {

    /** What is there. */
    AvailabilityAnswer available(AvailabilityRequest request, CallContext call);
}
