package io.concordat.idempotency.model;

/** What holds in every state, or of every step, whatever crashes, sleeps or is delivered twice. */
enum Promise {
    /** Never two effects for one key. */
    ONE_EFFECT,
    /** A completed key had its effect. */
    COMPLETED_MEANS_DONE,
    /** Only who holds the newest fence settles, and only what is open. */
    NO_STALE_COMPLETION,
    /** Each owner's fence is higher than the one before. */
    FENCE_RISES,
    /** Once the effect is marked nobody else starts it unless owner or probe said that it did not happen. */
    NO_BLIND_TAKEOVER,
    /** No more owners than attempts are allowed. */
    ATTEMPTS_LIMITED,
    /** What is decided stays decided. */
    FINAL_STAYS,
    /**
     * From every state each key can still be decided or put in doubt before a person, by steps that can be counted on:
     * those of workers, of the clock, and delivery of what is not acknowledged. Crashes and duplicates are not.
     */
    NEVER_LOST
}
