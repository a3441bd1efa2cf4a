package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes no calls for a while when too many failed. Thread-safe. */
final class Breaking implements Around {

    private final CircuitBreaker breaker;

    Breaking(CircuitBreaker breaker) {
        this.breaker = Objects.requireNonNull(breaker, "breaker");
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        if (call.context().isOver(breaker.getCircuitBreakerConfig().getClock().instant())) {
            // it fails by the caller's impatience, which says nothing against the system
            return onward.make(call);
        }
        if (!breaker.tryAcquirePermission()) {
            throw new CallFailedException(new Failure.Transient(call + " was not made: circuit breaker "
                    + breaker.getName() + " is " + breaker.getState()
                    + " after too many failures, calls are let through "
                    + breaker.getCircuitBreakerConfig()
                            .getWaitIntervalFunctionInOpenState()
                            .apply(1)
                    + " ms after it opened"));
        }
        return counted(call, onward);
    }

    private @Nullable Object counted(PortCall call, Onward onward) {
        long start = breaker.getCurrentTimestamp();
        boolean settled = false;
        try {
            Object answer = onward.make(call);
            settled = true;
            breaker.onSuccess(since(start), breaker.getTimestampUnit());
            return answer;
        } catch (CallFailedException e) {
            settled = true;
            settle(e, since(start));
            throw e;
        } finally {
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }

    private void settle(CallFailedException failed, long took) {
        switch (failed.kind()) {
            case TRANSIENT, OUTCOME_UNKNOWN -> breaker.onError(took, breaker.getTimestampUnit(), failed);
            case THROTTLED -> breaker.releasePermission();
            case REJECTED, CONTRACT_MISMATCH, NOT_FOUND, CONFLICT, UNAUTHORISED, UNSUPPORTED ->
                breaker.onSuccess(took, breaker.getTimestampUnit());
        }
    }

    private long since(long start) {
        return breaker.getCurrentTimestamp() - start;
    }

    @Override
    public void check(List<Around> inner) {
        Retrying.refuseInside("circuit breaker " + breaker.getName(), inner);
    }
}
