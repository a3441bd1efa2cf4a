package io.concordat.idempotency;

import io.concordat.idempotency.ExecutionEvent.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what executors did. Thread-safe; counts read while calls run may be of slightly different moments. */
public final class ExecutionCounts implements ExecutionListener {

    private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

    /** All counts zero. */
    public ExecutionCounts() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    @Override
    public void on(ExecutionEvent event) {
        adder(event.kind()).increment();
    }

    /** How often one kind of thing happened. */
    public long of(Kind kind) {
        return adder(kind).sum();
    }

    /** Executions asked for. */
    public long calls() {
        return of(Kind.CALLED);
    }

    /** Effects known to have happened, each key once. */
    public long effects() {
        return of(Kind.EXECUTED);
    }

    /** Times an effect was started, successful or not. */
    public long sent() {
        return of(Kind.SENT);
    }

    /** Executions answered without sending because the key was done, refused or being worked on. */
    public long duplicatesSuppressed() {
        return of(Kind.REPLAYED) + of(Kind.REFUSAL_REPLAYED) + of(Kind.IN_PROGRESS);
    }

    /** Attempts made again after a failure without effect. */
    public long retries() {
        return of(Kind.RETRIED);
    }

    /** Questions to other systems whether an effect happened. */
    public long probes() {
        return of(Kind.PROBED);
    }

    /** Effects refused for good, each key once. */
    public long rejected() {
        return of(Kind.REJECTED);
    }

    /** Executions that ended in doubt. */
    public long inDoubt() {
        return of(Kind.IN_DOUBT);
    }

    /** Executions that ended without effect and may be repeated. */
    public long failed() {
        return of(Kind.FAILED);
    }

    /** Executions that ended because the key was given up. */
    public long deadLettered() {
        return of(Kind.DEAD_LETTERED);
    }

    /** One line for people. */
    @Override
    public String toString() {
        return calls() + " calls: " + effects() + " effects, " + duplicatesSuppressed() + " duplicates suppressed, "
                + rejected() + " rejected, " + failed() + " failed, " + inDoubt() + " in doubt; " + sent() + " sent, "
                + retries() + " retries, " + probes() + " probes";
    }

    private LongAdder adder(Kind kind) {
        LongAdder adder = counts.get(kind);
        if (adder == null) {
            throw new IllegalStateException("no counter for " + kind);
        }
        return adder;
    }
}
