package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.Pause;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes so many calls in a time, and none for as long as the system asked not to be called. Thread-safe; one for all ports
 * of a system.
 */
public final class Limiting implements Around {

    private final RateLimiter limiter;
    private final Clock clock;
    private final Pause pause;
    private final AtomicReference<Instant> quietUntil;

    private Limiting(RateLimiter limiter, Clock clock, Pause pause, AtomicReference<Instant> quietUntil) {
        this.limiter = Objects.requireNonNull(limiter, "limiter");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.pause = Objects.requireNonNull(pause, "pause");
        this.quietUntil = quietUntil;
    }

    static Limiting by(RateLimiter limiter, Clock clock) {
        return new Limiting(limiter, clock, Pause.sleeping(), new AtomicReference<>(Instant.MIN));
    }

    /** The same with another way to wait; default {@link Pause#sleeping()}. */
    public Limiting pausing(Pause by) {
        return new Limiting(limiter, clock, by, quietUntil);
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        Instant now = clock.instant();
        Duration quiet = Duration.between(now, later(quietUntil.get(), now));
        if (quiet.compareTo(limiter.getRateLimiterConfig().getTimeoutDuration()) > 0) {
            throw refused(call, "the system asked not to be called", quiet);
        }
        await(call, quiet);
        await(call, permission(call));
        try {
            return onward.make(call);
        } catch (CallFailedException e) {
            if (e.failure() instanceof Failure.Throttled throttled) {
                heed(throttled.retryAfter());
            }
            throw e;
        }
    }

    private Duration permission(PortCall call) {
        long nanos = limiter.reservePermission();
        if (nanos < 0) {
            throw refused(
                    call,
                    "the limit of " + limiter.getName() + " is reached",
                    limiter.getRateLimiterConfig().getLimitRefreshPeriod());
        }
        return Duration.ofNanos(nanos);
    }

    private void await(PortCall call, Duration wait) {
        if (wait.isZero()) {
            return;
        }
        if (call.context().isOver(clock.instant().plus(wait))) {
            throw refused(call, "its deadline would pass while it waits for the limit of " + limiter.getName(), wait);
        }
        if (!pause.pausedFor(wait)) {
            throw refused(call, "the thread was interrupted while it waited", wait);
        }
    }

    private void heed(Duration retryAfter) {
        limiter.drainPermissions();
        Instant until = clock.instant().plus(retryAfter);
        quietUntil.accumulateAndGet(until, Limiting::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static CallFailedException refused(PortCall call, String why, Duration wait) {
        return new CallFailedException(
                new Failure.Throttled(call + " was not made: " + why + ", call again in " + wait, wait));
    }

    @Override
    public void check(List<Around> inner) {
        Retrying.refuseInside("rate limit " + limiter.getName(), inner);
    }
}
