package io.concordat.model.status;

/** Where a quote is (axis D10). */
public enum QuoteStatus {
    /** Being written. */
    DRAFT,
    /** With the customer. */
    SENT,
    /** Taken as a whole. */
    ACCEPTED,
    /** Taken in part. */
    PARTIALLY_ACCEPTED,
    /** Not taken. */
    REJECTED,
    /** Not taken in time. */
    EXPIRED,
    /** Made into an order. */
    CONVERTED
}
