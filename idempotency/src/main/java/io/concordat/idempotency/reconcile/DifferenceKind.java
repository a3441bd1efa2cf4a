package io.concordat.idempotency.reconcile;

/** The classes of difference; each has an owner, see {@link ReconciliationBuilder#owner}. */
public enum DifferenceKind {
    /** The right side has a key the left one has not. */
    MISSING_LEFT,
    /** The left side has a key the right one has not. */
    MISSING_RIGHT,
    /** The left side has a key once more. */
    DUPLICATE_LEFT,
    /** The right side has a key once more. */
    DUPLICATE_RIGHT,
    /** Amounts differ by more than their tolerance, or in their currency. */
    AMOUNT,
    /** Quantities differ by more than their tolerance, or in their unit. */
    QUANTITY,
    /** States differ. */
    STATUS,
    /** Texts differ. */
    TEXT,
    /** Moments lie further apart than they may. */
    TIME
}
