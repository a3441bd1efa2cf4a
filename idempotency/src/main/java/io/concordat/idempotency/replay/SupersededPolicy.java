package io.concordat.idempotency.replay;

/** What to do with a message whose aggregate went on without it. */
public enum SupersededPolicy {
    /** Do not run it; write that down and keep it no longer. The default. */
    SKIP,
    /** Run it as the desk's handler runs others; it learns that a later version was applied. */
    FORCE,
    /** Give it to the desk's handler for merging. */
    MERGE
}
