package io.concordat.testkit.fake;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * The work of an in-memory system in the order of its clock.
 *
 * <p>Nothing runs by itself: whoever visits the system first finds done what was due until then, each piece at its own
 * time. One visitor at a time; safe for use by several threads.
 */
public final class Agenda {

    private record Entry(Instant due, long number, Runnable work) {}

    private final Clock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
    private long number;
    private Instant present;
    private boolean busy;

    /** An empty agenda. */
    public Agenda(Clock clock) {
        this.clock = clock;
        this.present = clock.instant();
    }

    /**
     * Serves a call of a port.
     *
     * @throws CallFailedException as {@code TRANSIENT} if the call's deadline has passed, before anything is done for it
     */
    public synchronized <T> T serve(CallContext call, Supplier<T> work) {
        catchUp();
        if (call.isOver(clock.instant())) {
            throw new CallFailedException(new Failure.Transient("call " + call.key() + " arrived at " + clock.instant()
                    + ", after its deadline " + call.deadline() + ": nothing was done, allow more time"));
        }
        return work.get();
    }

    /** Lets a test look at the system. */
    public synchronized <T> T look(Supplier<T> at) {
        catchUp();
        return at.get();
    }

    /** Lets a test change the system. */
    public synchronized void change(Runnable change) {
        catchUp();
        change.run();
    }

    /** Puts work on the agenda; to be called by work that is being done. */
    public synchronized void in(Duration later, Runnable work) {
        entries.add(new Entry(present.plus(later), number++, work));
    }

    /** The time of the work that is being done. */
    public synchronized OffsetDateTime now() {
        return present.atZone(clock.getZone()).toOffsetDateTime();
    }

    private void catchUp() {
        if (busy) {
            return;
        }
        busy = true;
        try {
            doWhatIsDue(clock.instant());
        } finally {
            busy = false;
        }
    }

    private void doWhatIsDue(Instant now) {
        for (Entry next = entries.peek(); next != null && !next.due().isAfter(now); next = entries.peek()) {
            entries.remove();
            present = latest(present, next.due());
            next.work().run();
        }
        present = latest(present, now);
    }

    // a clock set back must not make history run backwards
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
