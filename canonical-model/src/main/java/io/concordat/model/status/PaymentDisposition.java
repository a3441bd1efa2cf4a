package io.concordat.model.status;

/** How far an order is paid (axis D6, derived from amounts). */
public enum PaymentDisposition {
    /** Nothing is billed, nothing is paid. */
    NOT_DUE,
    /** Billed, nothing paid. */
    UNPAID,
    /** Nothing paid, but money is reserved. */
    AUTHORISED,
    /** Part of what is due is paid. */
    PARTIALLY_PAID,
    /** What is due is paid. */
    PAID,
    /** More than what is due is paid. */
    OVERPAID,
    /** Part was given back. */
    PARTIALLY_REFUNDED,
    /** All was given back. */
    REFUNDED,
    /** Somebody disputes it. */
    DISPUTED,
    /** The rest was given up. */
    WRITTEN_OFF,
    /** The payment did not work. */
    FAILED
}
