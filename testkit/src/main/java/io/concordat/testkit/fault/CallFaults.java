package io.concordat.testkit.fault;

import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides what goes wrong with a call. Each method and key has a course of its own. Safe for use by several threads. */
final class CallFaults {

    private static final int HALF = 500;

    private static final class Course {
        private long calls;
        private int inARow;
    }

    private final FaultPlan plan;
    private final Tally tally;
    private final Consumer<Duration> passTime;
    private final Map<String, Course> courses = new HashMap<>();
    private volatile List<Outage> outages = List.of();

    CallFaults(FaultPlan plan, Tally tally, Consumer<Duration> passTime) {
        this.plan = plan;
        this.tally = tally;
        this.passTime = passTime;
    }

    /**
     * What goes wrong with the next call.
     *
     * @param site method and key
     * @param hasEffect whether the call could have an effect
     */
    Optional<FaultKind> next(String site, boolean hasEffect) {
        Optional<FaultKind> fault = decide(site, hasEffect);
        tally.call();
        fault.ifPresent(tally::add);
        return fault;
    }

    synchronized void away(Outage outage) {
        List<Outage> more = new ArrayList<>(outages);
        more.add(outage);
        outages = List.copyOf(more);
    }

    void pass(Duration time) {
        passTime.accept(time);
    }

    Duration slowness() {
        return plan.calls().limits().slowness();
    }

    CallFailedException failure(FaultKind kind, String site) {
        return new CallFailedException(
                switch (kind) {
                    case TRANSIENT, OUTAGE -> new Failure.Transient("call " + site + " did not get through");
                    case THROTTLED ->
                        new Failure.Throttled(
                                "call " + site + " was one too many",
                                plan.calls().limits().retryAfter());
                    default -> new Failure.OutcomeUnknown("call " + site + " was sent and not answered");
                });
    }

    private synchronized Optional<FaultKind> decide(String site, boolean hasEffect) {
        Course course = courses.computeIfAbsent(site, name -> new Course());
        int roll = Dice.of(plan.seed(), site, course.calls++).thousandth();
        if (outages.stream().anyMatch(Outage::isOn)) {
            return Optional.of(hasEffect && roll < HALF ? FaultKind.TIMEOUT_BEFORE_EFFECT : FaultKind.OUTAGE);
        }
        if (course.inARow >= plan.calls().limits().inARow()) {
            course.inARow = 0;
            return Optional.empty();
        }
        Optional<FaultKind> fault = fault(roll).filter(kind -> hasEffect || !isTimeout(kind));
        course.inARow = fault.isPresent() ? course.inARow + 1 : 0;
        return fault;
    }

    private Optional<FaultKind> fault(int roll) {
        FaultPlan.Calls rates = plan.calls();
        int left = roll - rates.transientFailure();
        if (left < 0) {
            return Optional.of(FaultKind.TRANSIENT);
        }
        left -= rates.throttled();
        if (left < 0) {
            return Optional.of(FaultKind.THROTTLED);
        }
        left -= rates.timeoutBeforeEffect();
        if (left < 0) {
            return Optional.of(FaultKind.TIMEOUT_BEFORE_EFFECT);
        }
        left -= rates.timeoutAfterEffect();
        if (left < 0) {
            return Optional.of(FaultKind.TIMEOUT_AFTER_EFFECT);
        }
        return left < rates.slow() ? Optional.of(FaultKind.SLOW) : Optional.empty();
    }

    private static boolean isTimeout(FaultKind kind) {
        return kind == FaultKind.TIMEOUT_BEFORE_EFFECT || kind == FaultKind.TIMEOUT_AFTER_EFFECT;
    }
}
