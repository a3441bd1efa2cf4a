package io.concordat.testkit.arch.sample.adapter.sap;

import io.concordat.testkit.arch.sample.vendor.SapOrder;
import java.util.List;

/** Offers the vendor's type. */
public final class LeakySapOrders {

    /** The orders. */
    public List<SapOrder> orders() {
        return List.of();
    }
}
