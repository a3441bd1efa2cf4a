package io.concordat.idempotency.deadletter;

/**
 * A limit on dead letters is reached, so the message was not parked: do not acknowledge it. Stop consuming and look at what
 * is parked; so many failures seldom are the messages' fault.
 */
public final class DeadLettersFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Which limit is reached. */
    DeadLettersFullException(String message, int limit, String what) {
        super("cannot park " + message + ": there are " + limit + " " + what
                + " already, the most that LetterLimits allow; stop consuming, then replay or discard some");
    }
}
