package io.concordat.testkit.arch.sample;

import io.concordat.testkit.arch.sample.tables.ErpItems;
import io.concordat.testkit.arch.sample.vendor.SapOrder;

/** Uses what it should not know. */
public final class Reports {

    /** A vendor's type. */
    public String ofVendor(SapOrder order) {
        return order.number();
    }

    /** A table of a system of record. */
    public static final class OfTables {
        /** The number. */
        public String number(ErpItems items) {
            return items.number();
        }
    }
}
