package io.concordat.testkit.fault;

/** What can go wrong between two systems. */
public enum FaultKind {
    /** The call fails before it reaches the system. */
    TRANSIENT,
    /** The system asks for less. */
    THROTTLED,
    /** No answer, and the system never got the call. */
    TIMEOUT_BEFORE_EFFECT,
    /** No answer, but the system did what it was asked. */
    TIMEOUT_AFTER_EFFECT,
    /** The system is away, and the call does not get through. */
    OUTAGE,
    /** The call takes its time. */
    SLOW,
    /** An event comes twice. */
    DUPLICATED,
    /** Events of a page come in another order. */
    REORDERED,
    /** An event comes in a later page than it should. */
    DELAYED,
    /** A page comes again. */
    REDELIVERED
}
