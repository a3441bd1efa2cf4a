package io.concordat.idempotency.inbox;

import io.concordat.model.call.IdempotencyKey;

/** The statement of a {@link StatementWork} changed no row; the claim was rolled back, so nothing counts as done. */
public final class StatementMissedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementMissedException(IdempotencyKey key) {
        super("the statement of " + key + " changed no row, expected at least one: the claim was rolled back;"
                + " see that what it changes is there, or use a work that decides what to do");
    }
}
