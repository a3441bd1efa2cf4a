package io.concordat.idempotency.deadletter;

/** There is no such letter, or no longer: somebody else replayed, requeued or discarded it. */
public final class NoSuchLetterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchLetterException(long id) {
        super("cannot remove dead letter " + id + ": it is not there; the audit says whether somebody removed it");
    }
}
