package io.concordat.visibility.observation;

/**
 * A document events are filed under.
 *
 * @param kind what it is
 * @param id its canonical id
 */
record DocumentKey(Kind kind, String id) {

    /** What it is. Paths lead down this list only, so no path leads from one order to another. */
    enum Kind {
        /** A sales order. */
        ORDER,
        /** A shipment, perhaps of several orders. */
        SHIPMENT,
        /** A return. */
        RETURN,
        /** An invoice, perhaps of several orders. */
        INVOICE,
        /** A payment, perhaps of many invoices. */
        PAYMENT
    }
}
