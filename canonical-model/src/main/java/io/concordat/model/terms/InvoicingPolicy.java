package io.concordat.model.terms;

/** When goods are billed. */
public enum InvoicingPolicy {
    /** When the order is accepted. */
    ON_ORDER,
    /** When goods have left. */
    ON_SHIPMENT,
    /** When goods have arrived. */
    ON_DELIVERY,
    /** When the whole order has been shipped. */
    ORDER_COMPLETE,
    /** On the customer's schedule, several orders on one invoice. */
    CONSOLIDATED
}
