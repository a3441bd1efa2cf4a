package io.concordat.model.value;

import java.util.Currency;

/** Thrown when two amounts of different currencies meet in one calculation; convert one of them explicitly first. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Currency left;
    private final Currency right;

    CurrencyMismatchException(String operation, Currency left, Currency right) {
        super("cannot " + operation + " " + left + " and " + right
                + ": amounts must have one currency, convert one of them first");
        this.left = left;
        this.right = right;
    }

    /** The currency of the amount the operation was called on. */
    public Currency left() {
        return left;
    }

    /** The currency of the amount passed in. */
    public Currency right() {
        return right;
    }
}
