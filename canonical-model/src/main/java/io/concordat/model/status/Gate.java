package io.concordat.model.status;

/** A step a hold can stop. */
public enum Gate {
    /** Reserving stock. */
    ALLOCATE,
    /** Giving the order to the warehouse. */
    RELEASE,
    /** Picking. */
    PICK,
    /** Letting goods leave. */
    SHIP,
    /** Billing. */
    INVOICE,
    /** Collecting money. */
    COLLECT
}
