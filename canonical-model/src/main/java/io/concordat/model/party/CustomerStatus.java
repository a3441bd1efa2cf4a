package io.concordat.model.party;

/** Whether we do business with a customer. */
public enum CustomerStatus {
    /** Not a customer yet. */
    PROSPECT,
    /** In business. */
    ACTIVE,
    /** New orders wait. */
    ON_HOLD,
    /** No orders, no deliveries. */
    BLOCKED,
    /** No longer a customer. */
    CLOSED
}
