package io.concordat.model.status;

/** One word for lists: how far an order is in all (derived; a view, not a state). */
public enum Stage {
    /** We will not deliver. */
    REJECTED,
    /** Taken back. */
    CANCELLED,
    /** Being written. */
    DRAFT,
    /** Not answered yet. */
    SUBMITTED,
    /** Waiting for credit. */
    CREDIT_HOLD,
    /** Waiting for somebody. */
    ON_HOLD,
    /** Waiting for goods. */
    AWAITING_STOCK,
    /** Accepted, warehouse not started. */
    ACCEPTED,
    /** Goods are reserved. */
    ALLOCATED,
    /** Being picked and packed. */
    IN_WAREHOUSE,
    /** Part has left. */
    PARTIALLY_SHIPPED,
    /** All has left. */
    SHIPPED,
    /** All has arrived. */
    DELIVERED,
    /** Something comes back. */
    RETURN_IN_PROGRESS,
    /** Arrived or left, to be billed. */
    TO_INVOICE,
    /** Billing is stopped. */
    INVOICE_BLOCKED,
    /** Billed, not paid. */
    INVOICED,
    /** The customer disputes something. */
    IN_DISPUTE,
    /** Part is paid. */
    PARTIALLY_PAID,
    /** Paid, something else is open. */
    PAID,
    /** Nothing is open. */
    COMPLETED
}
