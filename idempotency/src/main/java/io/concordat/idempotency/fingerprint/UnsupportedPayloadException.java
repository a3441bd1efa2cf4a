package io.concordat.idempotency.fingerprint;

/** A payload holds something that has no canonical form; nothing was done with it. */
public final class UnsupportedPayloadException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String path;

    UnsupportedPayloadException(String path, String found, String advice) {
        super("cannot fingerprint the payload: found " + found + " at " + path + ": " + advice);
        this.path = path;
    }

    /** Where in the payload, for example {@code SalesOrder.lines[2].weight}; type and component names only. */
    public String path() {
        return path;
    }
}
