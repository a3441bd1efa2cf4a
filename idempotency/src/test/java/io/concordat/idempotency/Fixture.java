package io.concordat.idempotency;

import io.concordat.idempotency.fingerprint.Fingerprinter;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An executor over a store in memory whose time only passes in pauses. */
final class Fixture {

    static final IdempotencyKey KEY = IdempotencyKey.of("erp.submit", "4711");
    static final Duration LEASE = Duration.ofSeconds(30);
    static final String PAYLOAD = "order 4711";

    final MovableClock clock = new MovableClock();
    final Instant start = clock.instant();
    final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(clock);
    final OtherSystem erp = new OtherSystem();
    final ExecutionCounts counts = new ExecutionCounts();
    final List<ExecutionEvent.Kind> events = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final IdempotentExecutor once = builder().build();

    IdempotentExecutor.Builder builder() {
        return IdempotentExecutor.builder(store)
                .retry(RetryPolicy.exponential(3, Duration.ofSeconds(1), Duration.ofSeconds(4)))
                .listener(event -> {
                    counts.on(event);
                    events.add(event.kind());
                })
                .pause(this::pause);
    }

    void pause(Duration duration) {
        pauses.add(duration);
        clock.advance(duration);
    }

    Outcome<String> submit() {
        return once.execute(KEY, PAYLOAD, erp::submit);
    }

    Outcome<String> submitOrAsk() {
        return once.execute(KEY, PAYLOAD, erp::submit, erp::find);
    }

    int effects() {
        return erp.effects(KEY);
    }

    /** Somebody claims the key and is never heard of again. */
    void crashAfterClaim() {
        store.claim(KEY, Fingerprinter.canonical().of(PAYLOAD), LEASE);
    }

    /** Somebody claims the key, starts the effect, and is never heard of again. */
    void crashAfterMark() {
        crashAfterClaim();
        store.markEffect(KEY, 1, LEASE);
    }

    /** Another instance of the same service; its calls come from within ours without being ours. */
    static final class Colleague {

        private final Fixture f;
        private final IdempotentExecutor once;

        Colleague(Fixture f) {
            this.f = f;
            this.once = IdempotentExecutor.builder(f.store)
                    .retry(RetryPolicy.none())
                    .build();
        }

        Outcome<String> submit() {
            return once.execute(KEY, PAYLOAD, f.erp::submit);
        }

        Outcome<String> claimsThatNothingHappened() {
            return once.execute(KEY, PAYLOAD, f.erp::submit, call -> Optional.empty());
        }
    }
}
