package io.concordat.model.status;

/** Where a deduction or dispute is (axis D8). */
public enum DisputeStatus {
    /** Nobody has taken it up. */
    OPEN,
    /** Somebody looks into it. */
    RESEARCHING,
    /** The customer must say or send something. */
    AWAITING_CUSTOMER,
    /** The customer is right. */
    APPROVED,
    /** The customer is right about a part. */
    PARTIALLY_APPROVED,
    /** The customer is wrong. */
    DENIED,
    /** Settled to the last cent. */
    CLEARED,
    /** The rest was given up. */
    WRITTEN_OFF,
    /** The customer took it back. */
    WITHDRAWN;

    /** Whether nobody has decided yet; the amount counts as disputed only so long. */
    public boolean isUndecided() {
        return this == OPEN || this == RESEARCHING || this == AWAITING_CUSTOMER;
    }
}
