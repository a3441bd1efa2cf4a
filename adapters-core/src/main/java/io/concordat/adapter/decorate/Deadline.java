package io.concordat.adapter.decorate;

import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives each call a deadline and makes none whose deadline has passed (CALL-2, also where an adapter forgets it).
 *
 * <p>Outside of retries it bounds all attempts together, inside of them each attempt. It shortens the deadline of a call
 * and never lengthens it. It does not interrupt: the adapter keeps to the deadline it is given, and an answer that comes
 * late is an answer. Thread-safe.
 */
public final class Deadline implements Around {

    private final Duration length;
    private final Clock clock;

    private Deadline(Duration length, Clock clock) {
        this.length = length;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A deadline this long after the call, or the call's own if that is earlier.
     *
     * @param length longer than nothing
     */
    public static Deadline atMost(Duration length, Clock clock) {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a deadline after " + length + ": expected more than nothing");
        }
        return new Deadline(length, clock);
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        Instant now = clock.instant();
        CallContext context = call.context();
        if (context.isOver(now)) {
            throw new CallFailedException(new Failure.Transient(call + " was not made: its deadline passed at "
                    + context.deadline() + ", call again with a later one"));
        }
        return onward.make(call.withContext(context.noLaterThan(now.plus(length))));
    }
}
