package io.concordat.model.call;

/** The ways a call can fail, one for each way a caller acts. The set is closed; a {@code switch} over it is complete. */
public enum FailureKind {
    /** Nothing happened, the same call may succeed later: wait and try again. */
    TRANSIENT(true),
    /** Nothing happened, the system asks for less: wait as long as it says, then try again. */
    THROTTLED(true),
    /** The system understood and refused for a business reason: do not try again, tell the owner. */
    REJECTED(false),
    /** The document breaks the contract: do not try again, fix the document or the mapping. */
    CONTRACT_MISMATCH(false),
    /** The thing asked for is not there. */
    NOT_FOUND(false),
    /** Somebody changed the thing since we read it: read again, decide again. */
    CONFLICT(false),
    /** We may not do this: do not try again, fix credentials or permissions. */
    UNAUTHORISED(false),
    /** The system cannot do this at all. */
    UNSUPPORTED(false),
    /** The request was sent and no answer came: the effect may have happened. Ask before sending anything again. */
    OUTCOME_UNKNOWN(false);

    private final boolean retryable;

    FailureKind(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same call may simply be made again after a pause. Never true when the effect may have happened. */
    public boolean isRetryable() {
        return retryable;
    }
}
