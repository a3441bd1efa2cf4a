package io.concordat.examples;

import io.concordat.idempotency.Effect;
import io.concordat.idempotency.ExecutionCounts;
import io.concordat.idempotency.IdempotentExecutor;
import io.concordat.idempotency.Outcome;
import io.concordat.idempotency.Probe;
import io.concordat.idempotency.RetryPolicy;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.testkit.fixture.VirtualClock;
import java.time.Duration;
import java.util.Optional;

/** Every call of the flow that must count once goes through here; waiting moves the virtual clock. */
public final class Effects {

    private static final int REPEATS = 50;

    private final ExecutionCounts counts = new ExecutionCounts();
    private final VirtualClock clock;
    private final IdempotentExecutor once;

    /** Remembers in memory; the seed is that of the pauses between attempts. */
    public Effects(VirtualClock clock, long seed) {
        this.clock = clock;
        this.once = IdempotentExecutor.builder(new InMemoryIdempotencyStore(clock))
                .retry(RetryPolicy.exponential(6, Duration.ofMillis(200), Duration.ofSeconds(2))
                        .withSeed(seed))
                .pause(clock::advance)
                .listener(counts)
                .build();
    }

    /** Does an effect once; the probe asks the other system whenever nobody can tell whether it happened. */
    <R> R once(IdempotencyKey key, Object payload, Effect<R> effect, Probe<R> probe) {
        Outcome<R> outcome = once.execute(key, payload, effect, probe);
        for (int i = 0; i < REPEATS && isWorthRepeating(outcome); i++) {
            clock.advance(Duration.ofMinutes(1));
            outcome = once.execute(key, payload, effect, probe);
        }
        return outcome.orThrow();
    }

    /** Asks a question: nothing happens by asking, so an unanswered one is simply asked again. */
    public <R> R ask(IdempotencyKey key, Object question, Effect<R> call) {
        return once(key, question, call, ignored -> Optional.empty());
    }

    ExecutionCounts counts() {
        return counts;
    }

    private static boolean isWorthRepeating(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            return failed.failure().kind().isRetryable();
        }
        return outcome instanceof Outcome.InDoubt || outcome instanceof Outcome.InProgress;
    }
}
