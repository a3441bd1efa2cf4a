package io.concordat.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.ExecutionEvent.Kind;
import io.concordat.idempotency.fingerprint.Fingerprint;
import io.concordat.idempotency.store.Claim;
import io.concordat.idempotency.store.IdempotencyStore;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import io.concordat.idempotency.store.Settlement;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads, many keys, owners that stall past their lease: every effect happens exactly once. */
@Timeout(120)
class RaceTest {

    private static final int KEYS = 1_500;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock();
    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore(clock);
    private final ExecutionCounts counts = new ExecutionCounts();

    /** What happened to owners that stalled. */
    private final ExecutionCounts stale = new ExecutionCounts();

    private final Map<IdempotencyKey, AtomicInteger> effects = new ConcurrentHashMap<>();

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("race", "k" + number);
    }

    private IdempotentExecutor executor(IdempotencyStore over) {
        return builder(over).build();
    }

    private IdempotentExecutor.Builder builder(IdempotencyStore over) {
        return IdempotentExecutor.builder(over)
                .clock(Clock.fixed(clock.instant(), clock.getZone()))
                .pause(duration -> {})
                .listener(counts);
    }

    private String apply(CallContext call) {
        effects.computeIfAbsent(call.key(), key -> new AtomicInteger()).incrementAndGet();
        return "done " + call.key().value();
    }

    private Optional<String> find(CallContext call) {
        return effects.containsKey(call.key())
                ? Optional.of("done " + call.key().value())
                : Optional.empty();
    }

    private static void runAll(List<Callable<Void>> workers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size());
        try {
            for (Future<Void> worker : pool.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void stopIfGivenUp() {
        if (Thread.interrupted()) {
            throw new AssertionError("the race did not end");
        }
    }

    private void expectEveryEffectOnce() {
        assertThat(effects).hasSize(KEYS);
        assertThat(effects.values()).allSatisfy(times -> assertThat(times).hasValue(1));
        assertThat(counts.effects()).isEqualTo(KEYS);
        assertThat(counts.inDoubt()).isZero();
    }

    /**
     * Four owners stall on every key they get, two by two: right after the claim, or after the effect. Four others take
     * over meanwhile. Then the stale owner wakes up.
     */
    @Test
    void fencesEveryStaleOwner() throws Exception {
        Stalls stalls = new Stalls();
        List<Callable<Void>> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int mine = i;
            workers.add(() -> stalls.ownEveryFourthKeyFrom(mine));
            workers.add(stalls::takeEveryKeyOver);
        }

        runAll(workers);

        expectEveryEffectOnce();
        assertThat(stale.of(Kind.LEASE_LOST)).isEqualTo(KEYS);
        assertThat(stale.of(Kind.REPLAYED)).isEqualTo(KEYS);
        assertThat(counts.sent()).isEqualTo(KEYS);
    }

    private final class Stalls {

        private final List<CountDownLatch> stalled = latches();
        private final List<CountDownLatch> takenOver = latches();

        private static List<CountDownLatch> latches() {
            return IntStream.range(0, KEYS).mapToObj(i -> new CountDownLatch(1)).toList();
        }

        Void ownEveryFourthKeyFrom(int first) {
            for (int number = first; number < KEYS; number += 4) {
                if (number % 8 < 4) {
                    stallAfterClaim(number);
                } else {
                    stallAfterEffect(number);
                }
            }
            return null;
        }

        private IdempotentExecutor owner(IdempotencyStore over) {
            return builder(over)
                    .listener(event -> {
                        counts.on(event);
                        stale.on(event);
                    })
                    .build();
        }

        private void stallAfterClaim(int number) {
            IdempotentExecutor sleepy = owner(new SleepyStore(store, () -> stall(number)));
            assertThat(sleepy.execute(key(number), "payload", RaceTest.this::apply))
                    .isInstanceOf(Outcome.Replayed.class);
        }

        private void stallAfterEffect(int number) {
            Outcome<String> outcome = owner(store).execute(key(number), "payload", call -> {
                String done = apply(call);
                stall(number);
                return done;
            });
            assertThat(outcome).isInstanceOf(Outcome.Replayed.class);
        }

        private void stall(int number) {
            clock.advance(LEASE);
            stalled.get(number).countDown();
            await(takenOver.get(number));
        }

        Void takeEveryKeyOver() {
            // every stall moves the one clock: only the leases of those who stall may run out
            IdempotentExecutor once = builder(store).lease(Duration.ofDays(1)).build();
            for (int number = 0; number < KEYS; number++) {
                await(stalled.get(number));
                Outcome<String> outcome = takeOver(once, number);
                assertThat(outcome.orThrow()).isEqualTo("done k" + number);
                takenOver.get(number).countDown();
            }
            return null;
        }

        private Outcome<String> takeOver(IdempotentExecutor once, int number) {
            while (true) {
                Outcome<String> outcome =
                        once.execute(key(number), "payload", RaceTest.this::apply, RaceTest.this::find);
                if (!(outcome instanceof Outcome.InProgress)) {
                    return outcome;
                }
                stopIfGivenUp();
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Eight workers, every key in another order, one request in four fails in passing or loses its answer. */
    @Test
    void doesEveryEffectOnceInAFreeRaceOverAnUnreliableSystem() throws Exception {
        List<Callable<Void>> workers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int seed = i;
            workers.add(() -> executeAllInSomeOrder(new Random(seed)));
        }

        runAll(workers);

        expectEveryEffectOnce();
        assertThat(counts.calls()).isEqualTo(KEYS + counts.duplicatesSuppressed() + counts.failed());
        assertThat(counts.retries()).isPositive();
        assertThat(counts.probes()).isPositive();
    }

    private Void executeAllInSomeOrder(Random random) {
        IdempotentExecutor once = executor(store);
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, KEYS).boxed().toList());
        Collections.shuffle(numbers, random);
        for (int number : numbers) {
            while (once.execute(key(number), "payload", call -> unreliable(call, random), this::find)
                    .result()
                    .isEmpty()) {
                stopIfGivenUp();
            }
        }
        return null;
    }

    private String unreliable(CallContext call, Random random) {
        int fate = random.nextInt(12);
        if (fate == 0) {
            throw new CallFailedException(new Failure.Transient("down"));
        } else if (fate == 1) {
            throw new CallFailedException(new Failure.OutcomeUnknown("request lost"));
        }
        String done = apply(call);
        if (fate == 2) {
            throw new CallFailedException(new Failure.OutcomeUnknown("answer lost"));
        }
        return done;
    }

    /** The race test must be able to fail: a store that forgets to compare fences doubles effects or results. */
    @Test
    void wouldNoticeAStoreWithoutFences() {
        IdempotencyStore unfenced = new UnfencedStore(store);
        IdempotentExecutor once = executor(unfenced);
        IdempotentExecutor sleepy = executor(new SleepyStore(unfenced, () -> {
            clock.advance(LEASE);
            once.execute(key(1), "payload", this::apply);
        }));

        sleepy.execute(key(1), "payload", this::apply);

        assertThat(effects.get(key(1))).hasValue(2);
    }

    private record UnfencedStore(IdempotencyStore store) implements IdempotencyStore {
        @Override
        public Claim claim(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
            return store.claim(key, fingerprint, lease);
        }

        @Override
        public void markEffect(IdempotencyKey key, long fence, Duration lease) {
            // goes by key only
        }

        @Override
        public void settle(IdempotencyKey key, long fence, Settlement settlement) {
            store.settle(key, Math.max(fence, 2), settlement);
        }
    }
}
