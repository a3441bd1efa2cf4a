package io.concordat.adapter.resilience;

import io.concordat.adapter.decorate.Around;
import io.concordat.adapter.decorate.Onward;
import io.concordat.adapter.decorate.PortCall;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.github.resilience4j.bulkhead.Bulkhead;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets so many calls in at once. Thread-safe. */
final class Bulkheading implements Around {

    private final Bulkhead bulkhead;

    Bulkheading(Bulkhead bulkhead) {
        this.bulkhead = Objects.requireNonNull(bulkhead, "bulkhead");
    }

    @Override
    public @Nullable Object call(PortCall call, Onward onward) {
        if (!bulkhead.tryAcquirePermission()) {
            throw new CallFailedException(new Failure.Throttled(
                    call + " was not made: bulkhead " + bulkhead.getName() + " is full with "
                            + bulkhead.getBulkheadConfig().getMaxConcurrentCalls() + " calls, try again later",
                    Duration.ZERO));
        }
        try {
            return onward.make(call);
        } finally {
            bulkhead.onComplete();
        }
    }

    @Override
    public void check(List<Around> inner) {
        Retrying.refuseInside("bulkhead " + bulkhead.getName(), inner);
    }
}
