package io.concordat.json.version;

import io.concordat.model.rule.Violation;

/** Thrown by a caster that can do nothing with a document. A reader reports it as a violation. */
public final class CastRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    /**
     * What stands in the way.
     *
     * @param pointer where, in the document the caster was given
     * @param found what was found there, described if it may be personal
     * @param expected what was expected, and what to do
     */
    public CastRefusedException(String pointer, String found, String expected) {
        super("cannot cast: at " + pointer + " found " + found + ", expected " + expected);
        this.violation = new Violation("cast", pointer, found, expected);
    }

    /** What stands in the way; its rule is {@code cast}. */
    public Violation violation() {
        return violation;
    }
}
