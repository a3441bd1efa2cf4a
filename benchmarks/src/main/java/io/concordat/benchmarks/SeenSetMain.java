package io.concordat.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.concordat.idempotency.seen.SeenSet;
import io.concordat.idempotency.seen.Sighting;
import io.concordat.model.call.IdempotencyKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How much memory the seen-set takes and how fast it is, beside a map and a cache of the same keys. First argument: how
 * many keys for memory, default 10,000,000; speed takes a fifth of them.
 */
public final class SeenSetMain {

    private static final int SLICES = 20;
    private static final Instant OCCURRED = Instant.now();

    private SeenSetMain() {}

    /** One memory of keys; true if the key is new. */
    private interface Memory {
        boolean add(IdempotencyKey key);

        default long computedBytes() {
            return 0;
        }
    }

    private static final class OfSeenSet implements Memory {

        private final SeenSet set;

        OfSeenSet(int keys) {
            set = SeenSet.builder(Clock.systemUTC(), keys + 1L).build();
        }

        @Override
        public boolean add(IdempotencyKey key) {
            if (set.claim(key, OCCURRED) instanceof Sighting.First first) {
                set.complete(key, first.fence());
                return true;
            }
            return false;
        }

        @Override
        public long computedBytes() {
            return set.bytes();
        }
    }

    private static final class OfMap implements Memory {

        private final ConcurrentMap<IdempotencyKey, Boolean> map = new ConcurrentHashMap<>();

        @Override
        public boolean add(IdempotencyKey key) {
            return map.putIfAbsent(key, Boolean.TRUE) == null;
        }
    }

    private static final class OfCaffeine implements Memory {

        private final Cache<IdempotencyKey, Boolean> cache;

        OfCaffeine(int keys) {
            cache = Caffeine.newBuilder().maximumSize(keys + 1L).build();
        }

        @Override
        public boolean add(IdempotencyKey key) {
            return cache.asMap().putIfAbsent(key, Boolean.TRUE) == null;
        }
    }

    private enum Kind {
        SEEN_SET,
        CONCURRENT_HASH_MAP,
        CAFFEINE;

        Memory make(int keys) {
            return switch (this) {
                case SEEN_SET -> new OfSeenSet(keys);
                case CONCURRENT_HASH_MAP -> new OfMap();
                case CAFFEINE -> new OfCaffeine(keys);
            };
        }
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws InterruptedException {
        Locale.setDefault(Locale.ROOT);
        int keys = arguments.length == 0 || arguments[0].isBlank() ? 10_000_000 : Integer.parseInt(arguments[0]);
        for (Kind kind : Kind.values()) {
            fill(kind.make(200_000), 200_000, 200_000);
        }
        for (int threads = 1; threads <= 2; threads++) {
            speed(keys / 5, threads);
        }
        for (Kind kind : Kind.values()) {
            memory(kind, keys);
        }
    }

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("erp.submit", "order-" + (1_000_000_000_000_000_000L + number) + "-retry");
    }

    /** Keys are made anew each time, as messages bring them. All ways take turns, slice by slice. */
    private static void speed(int keys, int threads) throws InterruptedException {
        long[][] nanos = new long[2][Kind.values().length];
        List<double[]> insertRatios = new ArrayList<>();
        List<double[]> againRatios = new ArrayList<>();
        Memory[] memories = new Memory[Kind.values().length];
        for (Kind kind : Kind.values()) {
            memories[kind.ordinal()] = kind.make(keys);
        }
        int slice = keys / SLICES;
        for (int round = 0; round < 2 * SLICES; round++) {
            boolean again = round >= SLICES;
            int from = round % SLICES * slice;
            IdempotencyKey[] batch = batch(from, slice);
            double[] times = new double[memories.length];
            for (int turn = 0; turn < memories.length; turn++) {
                int which = (turn + round) % memories.length;
                long took = run(memories[which], batch, threads, !again);
                nanos[again ? 1 : 0][which] += took;
                times[which] = took;
            }
            (again ? againRatios : insertRatios).add(times);
        }
        print("first claim", threads, keys, nanos[0], insertRatios);
        print("repetition", threads, keys, nanos[1], againRatios);
    }

    private static IdempotencyKey[] batch(int from, int count) {
        IdempotencyKey[] batch = new IdempotencyKey[count];
        for (int i = 0; i < count; i++) {
            // a permutation, so that neighbours in time are no neighbours in number
            batch[i] = key(Integer.reverse(from + i) >>> 1);
        }
        return batch;
    }

    private static long run(Memory memory, IdempotencyKey[] batch, int threads, boolean expected)
            throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int part = 0; part < threads; part++) {
            int first = part;
            workers.add(new Thread(() -> {
                for (int i = first; i < batch.length; i += threads) {
                    if (memory.add(batch[i]) != expected) {
                        throw new IllegalStateException(batch[i] + ": expected new to be " + expected);
                    }
                }
            }));
        }
        long start = System.nanoTime();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        return System.nanoTime() - start;
    }

    private static void print(String what, int threads, int keys, long[] nanos, List<double[]> rounds) {
        System.out.printf("%-12s %d threads", what, threads);
        for (Kind kind : Kind.values()) {
            int which = kind.ordinal();
            double ratio = rounds.stream()
                    .mapToDouble(times -> times[Kind.CONCURRENT_HASH_MAP.ordinal()] / times[which])
                    .sorted()
                    .skip(rounds.size() / 2)
                    .findFirst()
                    .orElseThrow();
            System.out.printf("  %s %.2f M/s, %.2f of the map", kind, keys * 1e3 / nanos[which], ratio);
        }
        System.out.println();
    }

    /** Returns the most bytes a key at any size on the way, from a tenth: growth leaves room, and that must not be much. */
    private static double fill(Memory memory, int keys, int slice) throws InterruptedException {
        double most = 0;
        for (int start = 0; start < keys; start += slice) {
            run(memory, batch(start, slice), 1, true);
            if (start + slice >= keys / 10) {
                most = Math.max(most, (double) memory.computedBytes() / (start + slice));
            }
        }
        return most;
    }

    private static void memory(Kind kind, int keys) throws InterruptedException {
        long before = used();
        Memory memory = kind.make(keys);
        double most = fill(memory, keys, keys / 1_000);
        long bytes = used() - before;
        System.out.printf(
                "%s: %d keys, heap %.1f bytes a key; tables %.1f at the end, at most %.1f since the first tenth%n",
                kind, keys, (double) bytes / keys, (double) memory.computedBytes() / keys, most);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
