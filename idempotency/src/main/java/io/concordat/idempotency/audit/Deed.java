package io.concordat.idempotency.audit;

/** What was done to a message, by hand or by a rule. */
public enum Deed {
    /** Run again, with success. */
    REPLAYED,
    /** Run again although a later version was applied. */
    FORCED,
    /** Its content was merged into what a later version made. */
    MERGED,
    /** Not run, because a later version was applied; no longer kept. */
    SUPERSEDED,
    /** Run again, and failed again; still kept. */
    FAILED,
    /** Handed back to where it came from. */
    REQUEUED,
    /** Given up. */
    DISCARDED,
    /** Not taken over, because it was not its sender's to say. */
    REFUSED
}
