package io.concordat.testkit.fake;

/** Whether an in-memory system recognises a call it has had before. */
public enum Deduplication {
    /** As its port promises: the same key again has no second effect. */
    BY_KEY,
    /**
     * Against the promise of its port: each call has its effect, and {@code find} gives the first. Whoever repeats a call
     * without asking first doubles the effect, and the count of effects shows it.
     */
    NONE
}
