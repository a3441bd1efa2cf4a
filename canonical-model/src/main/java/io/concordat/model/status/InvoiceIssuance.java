package io.concordat.model.status;

/** Where an invoice document is (axis D5, asserted). */
public enum InvoiceIssuance {
    /** To be made. */
    PENDING,
    /** Made, not posted. */
    DRAFT,
    /** Stopped for a reason. */
    BLOCKED,
    /** Posted. */
    ISSUED,
    /** Sent to the buyer. */
    SENT,
    /** Reversed. */
    VOIDED
}
