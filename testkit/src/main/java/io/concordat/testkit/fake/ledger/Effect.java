package io.concordat.testkit.fake.ledger;

/** What becomes of an amount that was open, or was said about it. */
public enum Effect {
    /** It was paid; of money or a credit memo, it was put to something. */
    APPLIED,
    /** A credit memo took it away. */
    CREDITED,
    /** It was given up. */
    WRITTEN_OFF,
    /** The buyer disputes it; it stays open. */
    DISPUTED
}
