package io.concordat.testkit.arch.sample.adapter.netsuite;

import io.concordat.testkit.arch.sample.adapter.sap.SapOrders;

/** Takes a short cut to another adapter. */
public final class NetSuiteOrders {

    /** The number. */
    public String number(SapOrders orders) {
        return orders.number("1");
    }
}
