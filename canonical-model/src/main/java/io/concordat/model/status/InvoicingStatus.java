package io.concordat.model.status;

/** How far a line or an order is billed (axis D5, derived). */
public enum InvoicingStatus {
    /** Nothing may be billed yet, or ever. */
    NOTHING_TO_INVOICE,
    /** Something may be billed, nothing is. */
    TO_INVOICE,
    /** Part of what may be billed is. */
    PARTIALLY_INVOICED,
    /** What may be billed is billed. */
    INVOICED,
    /** More is billed than may be: a credit is due. */
    OVER_INVOICED,
    /** All that was billed is credited again. */
    FULLY_CREDITED
}
