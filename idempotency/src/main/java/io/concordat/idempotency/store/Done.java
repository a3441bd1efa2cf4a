package io.concordat.idempotency.store;

/** The result of an effect that has none: all there is to replay is that it happened. */
public enum Done {
    /** It happened. */
    DONE
}
