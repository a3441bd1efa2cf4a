package io.concordat.model.status;

/** Where a return is (axis D7). */
public enum ReturnStatus {
    /** Asked for. */
    REQUESTED,
    /** Allowed. */
    AUTHORISED,
    /** Refused. */
    DECLINED,
    /** Called off. */
    CANCELLED,
    /** Not sent in time. */
    EXPIRED,
    /** On the way back. */
    IN_TRANSIT,
    /** Part has arrived. */
    PARTIALLY_RECEIVED,
    /** Arrived. */
    RECEIVED,
    /** Looked at. */
    INSPECTED,
    /** Decided what is done about it. */
    RESOLVED,
    /** Done. */
    CLOSED,
    /** Not to be found. */
    LOST
}
