package io.concordat.model.status;

/** What was decided about credit for an order (axis D2). */
public enum CreditStatus {
    /** Nobody has to decide. */
    NOT_REQUIRED,
    /** Asked, not answered. */
    PENDING,
    /** Approved by rule. */
    APPROVED,
    /** Stopped until somebody decides. */
    HELD,
    /** A person let part of it go. */
    PARTIALLY_RELEASED,
    /** A person let it go. */
    RELEASED,
    /** Refused. */
    DENIED,
    /** The decision no longer holds. */
    EXPIRED
}
