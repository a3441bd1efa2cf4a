package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.Pause;
import io.concordat.model.call.RetryBudget;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call again where that is right, and asks first where something may have happened.
 *
 * <table>
 * <caption>What follows from a failure</caption>
 * <tr><td>{@code TRANSIENT}</td><td>again after the pause</td></tr>
 * <tr><td>{@code THROTTLED}</td><td>again after the time the system asks for, and the pause</td></tr>
 * <tr><td>{@code OUTCOME_UNKNOWN} of an effect</td><td>{@code find} by its key: what is found is the answer; nothing found
 * means that nothing can happen any more (SINK-4), and the call is made again under the same key</td></tr>
 * <tr><td>{@code OUTCOME_UNKNOWN} of an effect of a port without {@code find}</td><td>never again</td></tr>
 * <tr><td>{@code OUTCOME_UNKNOWN} of a question</td><td>again after the pause</td></tr>
 * <tr><td>every other</td><td>never again: the same call would fail the same way</td></tr>
 * </table>
 *
 * <p>It ends at the number of attempts, when the next pause would reach the deadline, when the budget is used up, and when
 * the thread is interrupted; the caller then gets the last failure. As long as an outcome is in doubt that is
 * {@code OUTCOME_UNKNOWN}, however asking failed: the caller must not take it for nothing happened. Every call beyond the
 * first costs the budget one, questions included. Thread-safe.
 */
public final class Retrying implements Around {

    private final Retry retry;
    private final Clock clock;
    private final RetryBudget budget;
    private final Pause pause;

    private Retrying(Retry retry, Clock clock, RetryBudget budget, Pause pause) {
        this.retry = Objects.requireNonNull(retry, "retry");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.budget = Objects.requireNonNull(budget, "budget");
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    static Retrying by(Retry retry, Clock clock) {
        return new Retrying(retry, clock, InMemoryRetryBudget.standard(clock), Pause.sleeping());
    }

    /** The same within another budget; default {@link InMemoryRetryBudget#standard(Clock)}, of this decorator alone. */
    public Retrying within(RetryBudget other) {
        return new Retrying(retry, clock, other, pause);
    }

    /** The same with another way to wait; default {@link Pause#sleeping()}. */
    public Retrying pausing(Pause by) {
        return new Retrying(retry, clock, budget, by);
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        budget.called();
        return new Attempts(call, onward, new Attempts.Terms(retry.asyncContext(), clock, budget, pause)).run();
    }

    @Override
    public void check(List<Around> inner) {
        refuseInside("a retry", inner);
    }

    /** Refuses a retry inside of something. */
    static void refuseInside(String what, List<Around> inner) {
        if (inner.stream().anyMatch(Retrying.class::isInstance)) {
            throw new IllegalArgumentException("a retry was put inside " + what
                    + ": expected one retry, outside of breaker, limit and bulkhead; name it before them");
        }
    }
}
