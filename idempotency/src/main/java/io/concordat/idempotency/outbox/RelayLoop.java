package io.concordat.idempotency.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Round after round: at once while there is work, else after a pause that doubles and that a commit ends. */
final class RelayLoop implements Runnable {

    private static final Duration FIRST_OUTAGE = Duration.ofMillis(5);

    private final RelayWork work;
    private final Leases leases;
    private final Told told;
    private final Duration firstIdle;
    private final Duration longestIdle;
    private final Duration longestOutage;
    private final Semaphore woken = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);

    RelayLoop(RelayWork work, Leases leases, Told told, OutboxRelay.Builder settings) {
        this.work = work;
        this.leases = leases;
        this.told = told;
        // a relay that waits longer than this would lose its lease
        this.longestOutage = settings.lease.dividedBy(6);
        this.longestIdle = lesser(settings.longestIdle, longestOutage);
        this.firstIdle = lesser(settings.firstIdle, longestIdle);
    }

    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    void stop() {
        stopped.countDown();
        wake();
    }

    void release() {
        leases.release();
    }

    RelayRound round() {
        leases.keepUp();
        RelayRound round = work.round();
        told.finished(round);
        return round;
    }

    @Override
    public void run() {
        try {
            Duration idle = firstIdle;
            Duration outage = FIRST_OUTAGE;
            while (stopped.getCount() > 0) {
                RelayRound round = guarded();
                if (round.outage()) {
                    stopped.await(outage.toNanos(), TimeUnit.NANOSECONDS);
                    outage = twice(outage, longestOutage);
                    continue;
                }
                outage = FIRST_OUTAGE;
                idle = round.read() > 0 || idle(idle) ? firstIdle : twice(idle, longestIdle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits; says whether somebody ended it. */
    private boolean idle(Duration duration) throws InterruptedException {
        boolean early = woken.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS);
        woken.drainPermits();
        return early;
    }

    private RelayRound guarded() {
        try {
            return round();
        } catch (RuntimeException e) {
            told.failed(e);
            return new RelayRound(0, 0, 0, 0, 0, true);
        }
    }

    private static Duration twice(Duration duration, Duration most) {
        return lesser(duration.multipliedBy(2), most);
    }

    private static Duration lesser(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
