package io.concordat.idempotency.store;

import io.concordat.model.call.IdempotencyKey;

/** Somebody else has taken over or settled the key; whoever gets this changed nothing and must not start the effect. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long fence;

    /**
     * @param doing what was being done, for example {@code mark the effect}
     * @param fence the stale fence
     */
    public LeaseLostException(String doing, IdempotencyKey key, long fence) {
        super("cannot " + doing + " of " + key + " under fence " + fence
                + ": the key was taken over or settled meanwhile; claim it again to see how it stands");
        this.fence = fence;
    }

    /** The stale fence. */
    public long fence() {
        return fence;
    }
}
