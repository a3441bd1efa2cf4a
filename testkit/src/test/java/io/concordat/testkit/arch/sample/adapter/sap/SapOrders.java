package io.concordat.testkit.arch.sample.adapter.sap;

import io.concordat.testkit.arch.sample.vendor.SapOrder;

/** Keeps the vendor's type to itself. */
public final class SapOrders {

    /** The number of an order. */
    public String number(String text) {
        return parsed(text).number();
    }

    private SapOrder parsed(String text) {
        return new SapOrder(text);
    }
}
