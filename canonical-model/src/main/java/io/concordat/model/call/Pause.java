package io.concordat.model.call;

import java.time.Duration;

/** Lets time pass between two attempts. Tests pass one that moves their clock instead. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits at least this long.
     *
     * @throws InterruptedException if the thread shall stop; whoever waits then ends with what is known
     */
    void pause(Duration duration) throws InterruptedException;

    /**
     * Waits at least this long, or until the calling thread is interrupted; the interrupt stays marked then.
     *
     * @return whether the time was waited; false means: stop
     */
    default boolean pausedFor(Duration duration) {
        try {
            pause(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Puts the calling thread to sleep. */
    static Pause sleeping() {
        // rounded up, so that nobody comes back too early
        return duration -> Thread.sleep(duration.plusNanos(999_999).toMillis());
    }
}
