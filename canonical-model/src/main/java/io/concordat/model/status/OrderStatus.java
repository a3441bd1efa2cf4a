package io.concordat.model.status;

/** What was decided about an order (axis D1). {@code COMPLETED} and {@code SHORT_CLOSED} are derived, never asserted. */
public enum OrderStatus {
    /** Being written. */
    DRAFT,
    /** Sent by the customer, not answered. */
    SUBMITTED,
    /** We will deliver. */
    ACCEPTED,
    /** We will not. */
    REJECTED,
    /** Somebody wants it cancelled, nobody has answered. */
    CANCEL_REQUESTED,
    /** Taken back. */
    CANCELLED,
    /** Derived: everything shipped, billed and settled. */
    COMPLETED,
    /** Derived: part shipped, the rest given up. */
    SHORT_CLOSED
}
