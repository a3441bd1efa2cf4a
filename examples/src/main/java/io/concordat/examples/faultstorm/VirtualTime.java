package io.concordat.examples.faultstorm;

import io.concordat.model.call.Pause;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/**
 * Time for several threads that passes only while all of them wait: an hour of the storm is over in seconds, and each
 * thread waits as long as it asked to. Thread-safe.
 */
final class VirtualTime implements Pause {

    private final VirtualClock clock;
    private final PriorityQueue<Instant> wakes = new PriorityQueue<>();
    private int awake;

    VirtualTime(VirtualClock clock, int threads) {
        this.clock = clock;
        this.awake = threads;
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        if (duration.isZero()) {
            return;
        }
        Instant wake = clock.instant().plus(duration);
        wakes.add(wake);
        awake--;
        passIfAllWait();
        while (clock.instant().isBefore(wake)) {
            wait();
        }
    }

    /** A thread that waits no more. */
    synchronized void leave() {
        awake--;
        passIfAllWait();
    }

    private void passIfAllWait() {
        Instant next = wakes.peek();
        if (awake > 0 || next == null) {
            return;
        }
        clock.set(next);
        while (next != null && !next.isAfter(clock.instant())) {
            wakes.remove();
            awake++;
            next = wakes.peek();
        }
        notifyAll();
    }
}
