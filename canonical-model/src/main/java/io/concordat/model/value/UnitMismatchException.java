package io.concordat.model.value;

/** Thrown when two quantities of different units meet in one calculation; convert through a {@link UomConversion}. */
public final class UnitMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Unit left;
    private final transient Unit right;

    UnitMismatchException(String operation, Unit left, Unit right) {
        super("cannot " + operation + " " + left + " and " + right
                + ": quantities must have one unit, convert one of them by a declared conversion first");
        this.left = left;
        this.right = right;
    }

    /** The unit of the quantity the operation was called on. */
    public Unit left() {
        return left;
    }

    /** The unit of the quantity passed in. */
    public Unit right() {
        return right;
    }
}
