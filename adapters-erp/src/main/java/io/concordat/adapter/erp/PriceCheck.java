package io.concordat.adapter.erp;

import io.concordat.model.call.CallContext;

/**
 * Asks what items cost a customer.
 *
 * <ol>
 *   <li>ERP-11: each line asked is answered once, in the order asked; an item without a price is answered with a reason.
 *   <li>ERP-12: prices have the currency that was asked for and the unit of the quantity.
 * </ol>
 */
@FunctionalInterface
public interface PriceCheck {

    /** The prices. */
    PriceAnswer price(PriceRequest request, CallContext call);
}
