package io.concordat.idempotency.jdbc;

import org.jspecify.annotations.Nullable;

/** A result cannot be written or read again. Names types only, nothing of the result. */
public final class ResultNotStorableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed, and the function's own failure if it was that. */
    public ResultNotStorableException(String what, @Nullable Throwable cause) {
        super("cannot store or replay a result: " + what + "; register the type in ResultCodec.builder()", cause);
    }
}
