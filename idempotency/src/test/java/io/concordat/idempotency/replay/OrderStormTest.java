package io.concordat.idempotency.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.audit.Decision;
import io.concordat.idempotency.deadletter.DeadLetter;
import io.concordat.idempotency.deadletter.JdbcDeadLetters;
import io.concordat.idempotency.deadletter.Letter;
import io.concordat.idempotency.deadletter.LetterFilter;
import io.concordat.idempotency.deadletter.LetterLimits;
import io.concordat.idempotency.deadletter.Payload;
import io.concordat.idempotency.deadletter.ReceivedMessage;
import io.concordat.idempotency.jdbc.Databases;
import io.concordat.idempotency.jdbc.HostTransaction;
import io.concordat.idempotency.replay.ReplayPlan.State;
import io.concordat.idempotency.sequence.FirstVersion;
import io.concordat.idempotency.sequence.JdbcSequenceGuard;
import io.concordat.idempotency.sequence.Pool;
import io.concordat.idempotency.sequence.SequenceGuard;
import io.concordat.idempotency.sequence.SequenceKey;
import io.concordat.idempotency.sequence.Verdict;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Versions 1 to 20 of many aggregates, reversed, repeated, doubled with another content, some lost: what is applied is 1 to
 * 20 in order, or parked with the exact numbers that are missing. 50 aggregates, 500 with {@code concordat.storm=full}.
 */
class OrderStormTest {

    private static final int AGGREGATES = "full".equals(System.getProperty("concordat.storm")) ? 500 : 50;
    private static final int VERSIONS = 20;
    private static final int WORKERS = 4;
    private static final ReplayOptions OPTIONS =
            ReplayOptions.by("ada", "storm").atMostPerSecond(1_000_000);

    private final Pool pool = Pool.on(Databases.POSTGRESQL);
    private final SequenceGuard guard = JdbcSequenceGuard.of(pool, FirstVersion.exactly(1));
    private final JdbcDeadLetters letters = JdbcDeadLetters.of(pool, new LetterLimits(AGGREGATES, VERSIONS * 3, 1));
    /** What each aggregate has seen, in the order it was committed. */
    private final Map<SequenceKey, List<Long>> applied = new ConcurrentHashMap<>();

    private final Map<SequenceKey, Verdict.Gap> lost = new TreeMap<>();

    @Test
    void appliesEveryVersionInOrderOrNamesTheMissingOnes() throws Exception {
        deliver();
        settle();
        ReplayPlan plan = plan();
        for (int i = 0; i < AGGREGATES; i++) {
            SequenceKey key = key(i);
            Verdict.Gap gap = lost.get(key);
            long last = gap == null ? VERSIONS : gap.from() - 1;
            assertThat(applied.getOrDefault(key, List.of()))
                    .as(key.toString())
                    .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
            assertThat(guard.last(key).map(position -> position.version()).orElse(0L))
                    .isEqualTo(last);
            assertMissing(plan, key, gap);
        }
    }

    private static void assertMissing(ReplayPlan plan, SequenceKey key, Verdict.Gap gap) {
        List<ReplayPlan.Item> parked = plan.items().stream()
                .filter(item -> item.item().message().place().sequence().equals(key))
                .toList();
        if (gap == null) {
            assertThat(parked).isEmpty();
            return;
        }
        assertThat(parked.get(0).verdict()).isEqualTo(gap);
        Set<Long> versions = new HashSet<>();
        parked.forEach(item -> versions.add(item.item().message().place().version()));
        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(gap.to() + 1, VERSIONS).boxed().toList());
    }

    private void deliver() throws Exception {
        List<Callable<Integer>> partitions = new ArrayList<>();
        for (int worker = 0; worker < WORKERS; worker++) {
            List<ReceivedMessage> partition = new ArrayList<>();
            for (int i = worker; i < AGGREGATES; i += WORKERS) {
                partition.addAll(history(i));
            }
            // aggregates mixed, each in the order of its own history
            partitions.add(() -> {
                partition.forEach(this::receive);
                return partition.size();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            for (Future<Integer> each : threads.invokeAll(partitions)) {
                assertThat(each.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static SequenceKey key(int i) {
        return SequenceKey.of("stock", "item-" + i);
    }

    private List<ReceivedMessage> history(int i) {
        Random random = new Random(i);
        List<Long> versions =
                new ArrayList<>(LongStream.rangeClosed(1, VERSIONS).boxed().toList());
        if (i % 5 == 1) {
            long from = 2L + random.nextInt(15);
            long to = from + random.nextInt(3);
            lost.put(key(i), new Verdict.Gap(from, from, to));
            versions.removeIf(version -> version >= from && version <= to);
        }
        for (int repeat = 0; repeat < 4; repeat++) {
            versions.add(versions.get(random.nextInt(versions.size())));
        }
        switch (i % 3) {
            case 0 -> Collections.shuffle(versions, random);
            case 1 -> versions.sort(Collections.reverseOrder());
            default -> Collections.sort(versions);
        }
        List<ReceivedMessage> messages = new ArrayList<>();
        versions.forEach(version -> messages.add(message(i, version, "content")));
        IntStream.range(0, 2).forEach(twin -> {
            long version = versions.get(random.nextInt(versions.size()));
            messages.add(random.nextInt(messages.size()), message(i, version, "twin " + twin));
        });
        return messages;
    }

    private static ReceivedMessage message(int i, long version, String content) {
        IdempotencyKey key = IdempotencyKey.of("stock.apply", i + "/" + version + "/" + content);
        return ReceivedMessage.of(key, "stock.moved", 1, Payload.of(content)).at(key(i), version);
    }

    /** A consumer as the documentation shows it. */
    private void receive(ReceivedMessage message) {
        boolean next = pool.transaction(transaction -> {
            if (letters.parkIfBlocked(transaction, message).isPresent()) {
                return false;
            }
            Verdict verdict = check(transaction, message);
            if (verdict instanceof Verdict.Gap gap) {
                letters.park(transaction, Letter.afterGap(message, gap, "stock-team"));
            } else if (verdict instanceof Verdict.Conflict) {
                Failure twice = new Failure.Conflict("one version, two contents", null, null);
                letters.park(transaction, Letter.of(message, twice, "stock-team", 1));
            }
            return verdict instanceof Verdict.Next;
        });
        if (next) {
            note(message);
        }
    }

    private Verdict check(HostTransaction transaction, ReceivedMessage message) {
        return guard.check(
                transaction, message.place().sequence(), message.place().version(), message.fingerprint());
    }

    private void note(ReceivedMessage message) {
        applied.computeIfAbsent(message.place().sequence(), each -> Collections.synchronizedList(new ArrayList<>()))
                .add(message.place().version());
    }

    private void replay(ReplayMessage message) {
        Verdict verdict = pool.transaction(transaction -> check(transaction, message.received()));
        assertThat(verdict).isInstanceOf(Verdict.Next.class);
        note(message.received());
    }

    private ReplayDesk desk() {
        return ReplayDesk.on(pool, letters, this::replay).guard(guard).build();
    }

    private ReplayPlan plan() {
        return desk().plan(Selection.letters(LetterFilter.all().limit(100_000)), OPTIONS);
    }

    /** Replays; where one version has two contents a person discards the later one, and the replay goes on. */
    private void settle() {
        ReplayPlan plan = plan();
        while (plan.items().stream().anyMatch(item -> item.state().goesOn() || item.state() == State.CONFLICT)) {
            assertThat(desk().run(plan, ReplayMode.EXECUTE).count(ReplayReport.Outcome.FAILED))
                    .isZero();
            for (ReplayPlan.Item item : plan.in(State.CONFLICT)) {
                DeadLetter discarded = pool.transaction(transaction -> letters.discard(
                        transaction, item.item().letter(), Decision.of("ada", "the other content is right")));
                assertThat(discarded.message()).isEqualTo(item.item().message());
            }
            plan = plan();
        }
    }
}
