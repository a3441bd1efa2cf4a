package io.concordat.adapter.erp;

import io.concordat.adapter.Promise;
import io.concordat.model.call.CallContext;

/**
 * Asks what items cost a customer.
 */
@Promise(
        number = "ERP-11",
        text = "each line asked is answered once, in the order asked; an item without a price is answered with a"
                + " reason.")
@Promise(number = "ERP-12", text = "prices have the currency that was asked for and the unit of the quantity.")
@Promise(
        number = "ERP-35",
        text = "an unknown customer fails as `NOT_FOUND`; strangers are not told list prices in place of their own.")
@Promise(number = "ERP-36", text = "a price is told as the ERP keeps it, to the last digit; nothing is rounded.")
@FunctionalInterface
public interface PriceCheck {

    /** The prices. */
    PriceAnswer price(PriceRequest request, CallContext call);
}
