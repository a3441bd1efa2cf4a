package io.concordat.idempotency;

import java.time.Duration;

/** Lets time pass between two attempts. Tests pass one that moves their clock instead. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits at least this long.
     *
     * @throws InterruptedException if the thread shall stop; the execution then ends with what it knows
     */
    void pause(Duration duration) throws InterruptedException;

    /** Puts the calling thread to sleep. */
    static Pause sleeping() {
        // rounded up, so that nobody comes back too early
        return duration -> Thread.sleep(duration.plusNanos(999_999).toMillis());
    }
}
