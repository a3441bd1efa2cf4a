package io.concordat.model.derive;

/** How far the returns of an order are, in one word (derived). */
public enum ReturnProgress {
    /** Nothing comes back. */
    NONE,
    /** A return is open. */
    OPEN,
    /** All returns are done. */
    CLOSED
}
