package io.concordat.idempotency.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.model.Row.State;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** The store in memory answers as the model that {@link LeasedExecutionModelTest} has proven. */
class StoreConformanceTest {

    private static final int DEPTH = 4;
    private static final int FENCES = 4;

    private enum Act {
        CLAIM,
        CLAIM_OTHER,
        MARK,
        COMPLETE,
        REFUSE,
        RELEASE,
        DOUBT,
        WAIT
    }

    /** @param back how far the shown fence lies behind the newest one, or how long to wait */
    private record Step(Act act, int back) {}

    /** The model with a clock and a payload, as a store has them. */
    private static final class ModelStore {

        Row row = Row.ABSENT;
        private int now;
        private int until;

        String take(Step step) {
            int shown = row.fence() - step.back();
            return switch (step.act()) {
                case CLAIM -> claim();
                case CLAIM_OTHER -> row.state() == State.ABSENT ? claim() : "MISMATCH";
                case MARK -> mark(shown);
                case COMPLETE -> settle(shown, State.COMPLETED);
                case REFUSE -> settle(shown, State.REFUSED);
                case RELEASE -> settle(shown, State.RELEASED);
                case DOUBT -> settle(shown, State.IN_DOUBT);
                case WAIT -> pass(seconds(step));
            };
        }

        private String claim() {
            Row before = row;
            row = before.claim(Integer.MAX_VALUE, Faults.NONE);
            if (row.isAcquiredFrom(before, Faults.NONE)) {
                until = now + RealStore.LEASE_SECONDS;
                return "ACQUIRED " + row.fence() + " " + row.attempts();
            }
            return row.state().name();
        }

        private String mark(int shown) {
            if (!row.canBeMarkedBy(shown, Faults.NONE)) {
                return "LOST";
            }
            row = row.mark();
            until = now + RealStore.LEASE_SECONDS;
            return "OK";
        }

        private String settle(int shown, State how) {
            if (!row.canBeSettledBy(shown, Faults.NONE)) {
                return "LOST";
            }
            row = row.settle(how, Faults.NONE);
            return "OK";
        }

        private String pass(int seconds) {
            now += seconds;
            if (row.state() == State.IN_PROGRESS && now >= until) {
                row = row.leaseEnds();
            }
            return "at " + now;
        }
    }

    /** How long a step waits: past the lease, or a little. */
    private static int seconds(Step step) {
        return step.back() == 0 ? RealStore.LEASE_SECONDS : 3;
    }

    /** A store of its own behind the same steps. */
    private static final class Real {

        private final MovableClock clock = new MovableClock();
        private final RealStore store = new RealStore(new InMemoryIdempotencyStore(clock), clock);
        private int now;
        private int newest;

        String take(Step step) {
            int shown = newest - step.back();
            return switch (step.act()) {
                case CLAIM -> claim(RealStore.PAYLOAD);
                case CLAIM_OTHER -> claim(newest == 0 ? RealStore.PAYLOAD : RealStore.OTHER);
                case MARK -> store.mark("1", shown);
                case COMPLETE -> store.settle("1", shown, State.COMPLETED);
                case REFUSE -> store.settle("1", shown, State.REFUSED);
                case RELEASE -> store.settle("1", shown, State.RELEASED);
                case DOUBT -> store.settle("1", shown, State.IN_DOUBT);
                case WAIT -> {
                    store.pass(seconds(step));
                    yield "at " + (now += seconds(step));
                }
            };
        }

        private String claim(String payload) {
            String answer = store.claim("1", payload);
            if (answer.startsWith("ACQUIRED ")) {
                int fence = Integer.parseInt(answer.split(" ")[1]);
                assertThat(fence).isGreaterThan(newest);
                newest = fence;
            }
            return answer;
        }
    }

    private static Row compare(List<Step> history) {
        ModelStore model = new ModelStore();
        Real real = new Real();
        for (Step step : history) {
            String expected = model.take(step);
            String answer = real.take(step);
            if (!expected.equals(answer)) {
                assertThat(answer).as("%s in %s", step, history).isEqualTo(expected);
            }
        }
        return model.row;
    }

    private static List<Step> allSteps() {
        List<Step> steps = new ArrayList<>();
        for (Act act : Act.values()) {
            steps.add(new Step(act, 0));
            if (act != Act.CLAIM && act != Act.CLAIM_OTHER && act != Act.WAIT) {
                steps.add(new Step(act, 1));
            }
        }
        return steps;
    }

    @Test
    void answersLikeTheModelToEveryHistoryOfFourSteps() {
        Deque<List<Step>> open = new ArrayDeque<>(List.of(List.of()));
        int histories = 0;
        while (!open.isEmpty()) {
            List<Step> history = open.removeLast();
            for (Step step : allSteps()) {
                List<Step> longer = new ArrayList<>(history);
                longer.add(step);
                if (longer.size() < DEPTH) {
                    open.add(longer);
                } else {
                    compare(longer);
                    histories++;
                }
            }
        }

        assertThat(histories).isEqualTo((int) Math.pow(allSteps().size(), DEPTH));
    }

    /** By the shortest history that leads to each state, so that late states have their turn too. */
    @Test
    void answersLikeTheModelInEveryStateUpToFourOwners() {
        Map<Row, List<Step>> shortest = new HashMap<>(Map.of(Row.ABSENT, List.of()));
        Deque<Row> open = new ArrayDeque<>(shortest.keySet());
        while (!open.isEmpty()) {
            List<Step> history = shortest.get(open.removeFirst());
            for (Step step : allSteps()) {
                List<Step> longer = new ArrayList<>(history);
                longer.add(step);
                Row reached = compare(longer);
                if (reached.fence() <= FENCES && shortest.putIfAbsent(reached, longer) == null) {
                    open.add(reached);
                }
            }
        }

        assertThat(shortest).hasSizeGreaterThan(FENCES * 8);
    }

    @Property(seed = "20261121", tries = 5_000)
    void answersLikeTheModelToLongHistories(@ForAll("histories") List<Step> history) {
        Statistics.collect(compare(history).state());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(6, Act.CLAIM),
                Tuple.of(1, Act.CLAIM_OTHER),
                Tuple.of(3, Act.MARK),
                Tuple.of(1, Act.COMPLETE),
                Tuple.of(1, Act.REFUSE),
                Tuple.of(2, Act.RELEASE),
                Tuple.of(1, Act.DOUBT),
                Tuple.of(5, Act.WAIT));
        Arbitrary<Integer> back = Arbitraries.of(0, 0, 0, 1, 2, -1);
        return Combinators.combine(acts, back).as(Step::new).list().ofMaxSize(30);
    }
}
