package io.concordat.json.read;

import io.concordat.model.rule.Violation;

/** Thrown when an event that is to be taken apart is no JSON object. */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    MalformedEventException(Violation violation) {
        super(violation.toString());
        this.violation = violation;
    }

    /** What is wrong. */
    public Violation violation() {
        return violation;
    }
}
