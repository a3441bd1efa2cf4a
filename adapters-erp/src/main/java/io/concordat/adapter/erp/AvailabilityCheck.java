package io.concordat.adapter.erp;

import io.concordat.model.call.CallContext;

/**
 * Asks how much of an item could be delivered and when the rest could.
 *
 * <ol>
 *   <li>ERP-13: each line asked is answered once, in the order asked and in its unit; nothing is reserved.
 *   <li>ERP-14: what is available is at least 0 and at most what was asked for; two lines for one item do not count the
 *       same stock twice.
 * </ol>
 */
@FunctionalInterface
public interface AvailabilityCheck {

    /** What is there. */
    AvailabilityAnswer available(AvailabilityRequest request, CallContext call);
}
