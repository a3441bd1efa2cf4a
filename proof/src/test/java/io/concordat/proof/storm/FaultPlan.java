package io.concordat.proof.storm;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Ends this process without any farewell when a point is passed for the n-th time. */
final class FaultPlan {

    static final int HALTED = 137;

    private final @Nullable FaultPoint point;
    private final AtomicInteger left;
    private final Consumer<String> lastWords;

    FaultPlan(@Nullable FaultPoint point, int nth, Consumer<String> lastWords) {
        this.point = point;
        this.left = new AtomicInteger(nth);
        this.lastWords = lastWords;
    }

    static FaultPlan none() {
        return new FaultPlan(null, 0, words -> {});
    }

    void pass(FaultPoint at) {
        if (at == point && left.decrementAndGet() == 0) {
            lastWords.accept("H " + at);
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
