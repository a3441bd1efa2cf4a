package io.concordat.idempotency.seen;

/**
 * What is known of a key in one word: 2 bits of state, 20 of fence, 42 of milliseconds since 1970 (to the year 2109). A
 * word of zero is an empty slot.
 */
final class PackedState {

    static final int IN_PROGRESS = 1;
    static final int SEEN = 2;
    static final int RELEASED = 3;

    static final int MAX_FENCE = (1 << 20) - 1;

    private static final int TIME_BITS = 42;
    private static final long MAX_TIME = (1L << TIME_BITS) - 1;

    private PackedState() {}

    /** @param millis end of the lease of what is in progress, else when it was settled */
    static long of(int state, long fence, long millis) {
        long time = Math.max(0, Math.min(MAX_TIME, millis));
        return ((long) state << 62) | (fence << TIME_BITS) | time;
    }

    static int state(long word) {
        return (int) (word >>> 62);
    }

    static long fence(long word) {
        return (word >>> TIME_BITS) & MAX_FENCE;
    }

    static long millis(long word) {
        return word & MAX_TIME;
    }

    static boolean isInProgress(long word) {
        return state(word) == IN_PROGRESS;
    }

    /** Whether it was settled before this time; what is in progress never was. */
    static boolean isSettledBefore(long word, long millis) {
        return !isInProgress(word) && millis(word) < millis;
    }
}
