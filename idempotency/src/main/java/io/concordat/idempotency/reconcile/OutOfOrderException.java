package io.concordat.idempotency.reconcile;

/** A side does not come in the order of its key, so it cannot be compared in one pass; the run has ended. */
public final class OutOfOrderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String side;
    private final long position;

    OutOfOrderException(String side, long position, Object key, Object before) {
        super("reconciling: row " + position + " of side " + side + " has key '" + key + "' after key '" + before
                + "', expected the rows in the order of the key. Sort the side by the key in the order of the"
                + " reconciliation's comparator; the collation of a database is often not the order of Java's text");
        this.side = side;
        this.position = position;
    }

    /** Name of the side. */
    public String side() {
        return side;
    }

    /** Which row of the stream was too early by its key; 1 for the first. */
    public long position() {
        return position;
    }
}
