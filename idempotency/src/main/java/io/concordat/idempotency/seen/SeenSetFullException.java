package io.concordat.idempotency.seen;

import java.time.Duration;

/** A new key was refused, because to take it the set would have to forget one that it promised to remember. */
public final class SeenSetFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeenSetFullException(long capacity, long inProgress, Duration retention) {
        super("cannot take another key: all " + capacity + " places are taken, " + inProgress
                + " by keys in progress, the others by keys settled within the retention of " + retention
                + "; settle what is in progress, choose a larger capacity or a shorter retention, or forget earlier");
    }
}
