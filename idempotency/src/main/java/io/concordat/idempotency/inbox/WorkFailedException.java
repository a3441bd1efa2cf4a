package io.concordat.idempotency.inbox;

import io.concordat.model.call.IdempotencyKey;

/** Work ended with a checked exception, which is the cause; its transaction was rolled back and its key is free. */
public final class WorkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkFailedException(IdempotencyKey key, Exception cause) {
        super(
                "the work of " + key + " ended with " + cause.getClass().getName()
                        + "; its transaction was rolled back, deliver the message again",
                cause);
    }
}
