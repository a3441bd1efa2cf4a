package io.concordat.model.event;

/** What kind of claim an event makes; only facts and snapshots move a status. */
public enum ClaimKind {
    /** Something happened. */
    FACT,
    /** Something is so now; used where a source does not say what happened. */
    SNAPSHOT,
    /** Something will probably happen. */
    ESTIMATE,
    /** Something claimed before did not happen or was wrong. */
    RETRACTION
}
