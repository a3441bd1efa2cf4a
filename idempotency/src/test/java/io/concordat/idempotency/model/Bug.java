package io.concordat.idempotency.model;

/** A mistake the model can be told to make. Each is one that somebody made in public, or that we could make. */
enum Bug {
    /** Completion goes by key only. */
    SETTLES_WITHOUT_FENCE,
    /** The mark goes by key only. */
    MARKS_WITHOUT_FENCE,
    /** Completion shows the fence but does not ask whether the work is still open. */
    SETTLES_WHAT_IS_SETTLED,
    /** A takeover keeps the fence. */
    KEEPS_FENCE_AT_TAKEOVER,
    /** Whoever claims decides by its own clock whether the lease is over, and that clock is ahead. */
    CLIENT_CLOCK,
    /** A lease that is over is taken over although the effect was marked. */
    TAKES_OVER_IN_SPITE_OF_MARK,
    /** The effect starts before it is marked. */
    EFFECT_BEFORE_MARK,
    /** The key is marked as done when it is claimed. */
    DONE_AT_CLAIM,
    /** Attempts are counted when they end, so one that kills its worker is not counted. */
    COUNTS_ATTEMPTS_AT_COMPLETION,
    /** An answer that did not come is taken for a failure. */
    RELEASES_UNKNOWN_OUTCOME,
    /** A probe without answer is taken for the answer that nothing happened. */
    TAKES_SILENCE_OF_PROBE_FOR_NO,
    /** A key somebody works on is taken for done, and the message is dropped. */
    DROPS_WHAT_IS_IN_PROGRESS,
    /** The key is put into a cache before the store took it, and stays there if the store fails. */
    CACHES_BEFORE_STORE,
    /** Retention forgets what is in progress or in doubt. */
    FORGETS_WHAT_IS_OPEN,
    /** A request is sent, or arrives, after the deadline of its call: what the library cannot prevent. */
    SENDS_PAST_DEADLINE
}
