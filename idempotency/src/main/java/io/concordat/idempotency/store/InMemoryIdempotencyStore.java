package io.concordat.idempotency.store;

import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A store in this process's memory: gone with the process, so it guards against retries and duplicates, not against a
 * crash.
 *
 * <p>Thread-safe; keys do not wait for each other. It keeps everything, about 300 bytes a key and the result itself,
 * until {@link #forgetSettledBefore} is called; what is in progress, released or in doubt it never drops. Results are kept
 * by reference and must be immutable.
 */
public final class InMemoryIdempotencyStore implements IdempotencyStore {

    private final Clock clock;
    private final ConcurrentMap<IdempotencyKey, Entry> entries = new ConcurrentHashMap<>();

    /** An empty store. The clock is its only time. */
    public InMemoryIdempotencyStore(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        Entry.requirePositive(lease);
        AtomicReference<Claim> answer = new AtomicReference<>();
        entries.compute(key, (same, entry) -> {
            Entry.Step step = Entry.claim(entry, fingerprint, lease, clock.instant());
            answer.set(step.answer());
            return step.entry();
        });
        return Objects.requireNonNull(answer.get(), "answer");
    }

    @Override
    public void markEffect(IdempotencyKey key, long fence, Duration lease) {
        Entry.requirePositive(lease);
        entries.compute(key, (same, entry) -> {
            if (entry == null || entry.fence() != fence || !entry.isInProgress()) {
                throw new LeaseLostException("mark the effect", key, fence);
            }
            Instant now = clock.instant();
            return entry.marked(now, now.plus(lease));
        });
    }

    @Override
    public void settle(IdempotencyKey key, long fence, Settlement settlement) {
        Objects.requireNonNull(settlement, "settlement");
        entries.compute(key, (same, entry) -> {
            if (entry == null || !entry.isOpenTo(fence)) {
                throw new LeaseLostException("settle the effect", key, fence);
            }
            return entry.settled(settlement, clock.instant());
        });
    }

    @Override
    public Clock clock() {
        return clock;
    }

    /**
     * Forgets results and refusals settled before a moment. Choose it later than any repetition can come: a duplicate
     * that arrives afterwards is taken for new.
     *
     * @return how many keys were forgotten
     */
    public int forgetSettledBefore(Instant moment) {
        int forgotten = 0;
        for (Map.Entry<IdempotencyKey, Entry> each : entries.entrySet()) {
            if (isSettledBefore(each.getValue(), moment) && entries.remove(each.getKey(), each.getValue())) {
                forgotten++;
            }
        }
        return forgotten;
    }

    /** How many keys are remembered. */
    public int size() {
        return entries.size();
    }

    private static boolean isSettledBefore(Entry entry, Instant moment) {
        return entry.isFinal() && entry.settledAt() != null && entry.settledAt().isBefore(moment);
    }
}
