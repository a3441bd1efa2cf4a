package io.concordat.model.status;

/** How far a remittance advice was matched to invoices and to money. */
public enum RemittanceStatus {
    /** Nobody looked. */
    UNMATCHED,
    /** Some lines were matched. */
    PARTIALLY_MATCHED,
    /** Every line was matched. */
    MATCHED,
    /** A person must look. */
    EXCEPTION
}
