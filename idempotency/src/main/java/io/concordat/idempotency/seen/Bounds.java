package io.concordat.idempotency.seen;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What all stripes share: the settings, the number of keys, and the time before which settled keys are forgotten. */
final class Bounds {

    /** Into how many generations a retention is divided; a key stays for the retention and up to one more. */
    private static final int GENERATIONS = 8;

    private final Clock clock;
    private final long capacity;
    private final long retention;
    private final long generation;
    private final long lease;
    private final long tolerance;
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong forgetBefore = new AtomicLong();

    Bounds(Clock clock, long capacity, Duration retention, Duration lease, Duration tolerance) {
        this.clock = clock;
        this.capacity = capacity;
        this.retention = retention.toMillis();
        this.generation = Math.max(1, this.retention / GENERATIONS);
        this.lease = lease.toMillis();
        this.tolerance = tolerance.toMillis();
    }

    long now() {
        return clock.millis();
    }

    long capacity() {
        return capacity;
    }

    long retention() {
        return retention;
    }

    long leaseFrom(long now) {
        return now + lease;
    }

    long tolerance() {
        return tolerance;
    }

    /** Takes one place; false if there is none. */
    boolean reserve() {
        long taken = keys.get();
        while (taken < capacity) {
            if (keys.compareAndSet(taken, taken + 1)) {
                return true;
            }
            taken = keys.get();
        }
        return false;
    }

    void giveBack(int places) {
        keys.addAndGet(-places);
    }

    long size() {
        return keys.get();
    }

    /** Settled before this is forgotten. Moves by whole generations, and never back. */
    long forgetBefore(long now) {
        long due = Math.floorDiv(now - retention, generation) * generation;
        long line = forgetBefore.get();
        return due <= line ? line : forgetBefore.accumulateAndGet(due, Math::max);
    }

    void raise(long millis) {
        forgetBefore.accumulateAndGet(millis, Math::max);
    }
}
