package io.concordat.idempotency;

import io.concordat.model.call.IdempotencyKey;

/** An effect asked, in its own thread, for itself; it would have waited for itself for ever. */
public final class ReentrantExecutionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ReentrantExecutionException(IdempotencyKey key) {
        super("cannot execute " + key
                + " inside its own effect: give the inner step a key of its own, as key.step(name)" + " makes");
    }
}
