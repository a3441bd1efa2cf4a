package io.concordat.adapter.resilience;

import io.concordat.model.call.RetryBudget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A budget of this process alone. What is in it is lost with the process. Thread-safe. */
public final class InMemoryRetryBudget implements RetryBudget {

    /** Parts of a retry: a hundredth of it is what a call can earn least. */
    private static final long RETRY = 100;

    private final Terms terms;
    private final Clock clock;
    private long saved;
    private Instant grantedUntil;

    private InMemoryRetryBudget(Terms terms, Clock clock) {
        this.terms = Objects.requireNonNull(terms, "terms");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.saved = terms.most() * RETRY;
        this.grantedUntil = clock.instant();
    }

    /** A full budget. */
    public static InMemoryRetryBudget of(Terms terms, Clock clock) {
        return new InMemoryRetryBudget(terms, clock);
    }

    /**
     * Twenty retries for a hundred calls, as Finagle and Linkerd grant by default, one every second besides, a hundred at
     * most.
     */
    public static InMemoryRetryBudget standard(Clock clock) {
        return of(new Terms(20, Duration.ofSeconds(1), 100), clock);
    }

    @Override
    public synchronized void called() {
        add(terms.retriesPerHundredCalls());
    }

    @Override
    public synchronized boolean mayRetry() {
        Instant now = clock.instant();
        long times = Duration.between(grantedUntil, now).dividedBy(terms.every());
        if (times > 0) {
            grantedUntil = grantedUntil.plus(terms.every().multipliedBy(times));
            add(Math.min(times, terms.most()) * RETRY);
        }
        if (saved < RETRY) {
            return false;
        }
        saved -= RETRY;
        return true;
    }

    private void add(long parts) {
        saved = Math.min(saved + parts, terms.most() * RETRY);
    }
}
