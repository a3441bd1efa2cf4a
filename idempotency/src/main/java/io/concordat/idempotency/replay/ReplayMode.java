package io.concordat.idempotency.replay;

/** Whether a plan is run. */
public enum ReplayMode {
    /** Says what would be done now; runs and changes nothing. */
    DRY_RUN,
    /** Does it. */
    EXECUTE
}
