package io.concordat.idempotency.model;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.model.Row.State;
import io.concordat.idempotency.store.InMemoryIdempotencyStore;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Whatever threads do at once with the store in memory, the answers are those of the model asked in some order. By stress
 * only: Lincheck's model checking does not come to an end within a ConcurrentHashMap.
 */
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "fence", gen = IntGen.class, conf = "1:2")
public class InMemoryStoreLincheckTest {

    private final MovableClock clock = new MovableClock();
    private final RealStore store = new RealStore(new InMemoryIdempotencyStore(clock), clock);

    @Operation
    public String claim(@Param(name = "key") int key) {
        return store.claim(Integer.toString(key), RealStore.PAYLOAD);
    }

    @Operation
    public String mark(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return store.mark(Integer.toString(key), fence);
    }

    @Operation
    public String complete(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return store.settle(Integer.toString(key), fence, State.COMPLETED);
    }

    @Operation
    public String release(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return store.settle(Integer.toString(key), fence, State.RELEASED);
    }

    @Operation
    public String doubt(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return store.settle(Integer.toString(key), fence, State.IN_DOUBT);
    }

    @Operation
    public void leasesEnd() {
        store.pass(RealStore.LEASE_SECONDS);
    }

    @Test
    void isLinearisableUnderStress() {
        new StressOptions()
                .iterations(100)
                .invocationsPerIteration(20)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(1)
                .sequentialSpecification(Specification.class)
                .check(InMemoryStoreLincheckTest.class);
    }

    /** The model, a row for each key. */
    public static final class Specification {

        private final Map<Integer, Row> rows = new HashMap<>();

        private Row row(int key) {
            return rows.getOrDefault(key, Row.ABSENT);
        }

        public String claim(int key) {
            Row before = row(key);
            Row after = before.claim(Integer.MAX_VALUE, Faults.NONE);
            rows.put(key, after);
            return after.isAcquiredFrom(before, Faults.NONE)
                    ? "ACQUIRED " + after.fence() + " " + after.attempts()
                    : after.state().name();
        }

        public String mark(int key, int fence) {
            boolean can = row(key).canBeMarkedBy(fence, Faults.NONE);
            rows.computeIfPresent(key, (same, row) -> can ? row.mark() : row);
            return can ? "OK" : "LOST";
        }

        public String complete(int key, int fence) {
            return settle(key, fence, State.COMPLETED);
        }

        public String release(int key, int fence) {
            return settle(key, fence, State.RELEASED);
        }

        public String doubt(int key, int fence) {
            return settle(key, fence, State.IN_DOUBT);
        }

        public void leasesEnd() {
            rows.replaceAll((key, row) -> row.state() == State.IN_PROGRESS ? row.leaseEnds() : row);
        }

        private String settle(int key, int fence, State how) {
            boolean can = row(key).canBeSettledBy(fence, Faults.NONE);
            rows.computeIfPresent(key, (same, row) -> can ? row.settle(how, Faults.NONE) : row);
            return can ? "OK" : "LOST";
        }
    }
}
