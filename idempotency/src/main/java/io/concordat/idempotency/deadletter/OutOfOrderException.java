package io.concordat.idempotency.deadletter;

/** A letter would overtake an earlier one of its sequence. */
public final class OutOfOrderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfOrderException(long id, long first) {
        super(
                "cannot requeue dead letter " + id + ": letter " + first
                        + " is parked before it in the same sequence; requeue or discard that one first, or replay the sequence");
    }
}
