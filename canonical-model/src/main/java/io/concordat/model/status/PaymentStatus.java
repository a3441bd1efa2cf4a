package io.concordat.model.status;

/** Where one payment transaction is (axis D6, asserted). */
public enum PaymentStatus {
    /** Begun. */
    INITIATED,
    /** The payer must do something. */
    ACTION_REQUIRED,
    /** Under way. */
    PENDING,
    /** Reserved, not taken. */
    AUTHORISED,
    /** Being taken. */
    CAPTURE_PENDING,
    /** Taken. */
    CAPTURED,
    /** Arrived on our account. */
    SETTLED,
    /** Did not work or came back. */
    FAILED,
    /** Called off. */
    CANCELLED,
    /** Not taken in time. */
    EXPIRED,
    /** Being given back. */
    REFUND_PENDING,
    /** Part was given back. */
    PARTIALLY_REFUNDED,
    /** All was given back. */
    REFUNDED,
    /** The payer disputes it. */
    DISPUTED,
    /** The dispute went our way. */
    CHARGEBACK_WON,
    /** The dispute went the payer's way. */
    CHARGEBACK_LOST
}
