package io.concordat.idempotency.seen;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import io.concordat.idempotency.MovableClock;
import io.concordat.idempotency.store.LeaseLostException;
import io.concordat.model.call.IdempotencyKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/** Whatever threads do at once, the answers are those of the simplest set asked in some order. */
@Param(name = "key", gen = IntGen.class, conf = "0:1")
@Param(name = "fence", gen = IntGen.class, conf = "1:2")
public class SeenSetLincheckTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int CAPACITY = 1;
    /** A hundred take three minutes, most of it under stress: {@code -Dconcordat.lincheck.scenarios=100}. */
    private static final int SCENARIOS = Integer.getInteger("concordat.lincheck.scenarios", 10);

    private final MovableClock clock = new MovableClock();
    private final SeenSet set = SeenSet.builder(clock, CAPACITY).lease(LEASE).build(2, 1, 2);

    private static IdempotencyKey key(int number) {
        return IdempotencyKey.of("s", "k" + number);
    }

    @Operation
    public String claim(@Param(name = "key") int key) {
        try {
            Sighting sighting = set.claim(key(key), clock.instant());
            return sighting instanceof Sighting.First first
                    ? "First " + first.fence()
                    : sighting.getClass().getSimpleName();
        } catch (SeenSetFullException e) {
            return "full";
        }
    }

    @Operation
    public boolean complete(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return settled(() -> set.complete(key(key), fence));
    }

    @Operation
    public boolean release(@Param(name = "key") int key, @Param(name = "fence") int fence) {
        return settled(() -> set.release(key(key), fence));
    }

    @Operation
    public boolean hasSeen(@Param(name = "key") int key) {
        return set.hasSeen(key(key));
    }

    @Operation
    public void leaseEnds() {
        clock.advance(LEASE);
    }

    private static boolean settled(Runnable settlement) {
        try {
            settlement.run();
            return true;
        } catch (LeaseLostException e) {
            return false;
        }
    }

    @Test
    void isLinearisableInEverySchedule() {
        new ModelCheckingOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(20)
                .addGuarantee(forClasses(
                                SipHash.class.getName(),
                                PackedState.class.getName(),
                                OrderedTable.class.getName(),
                                IdempotencyKey.class.getName(),
                                MovableClock.class.getName())
                        .allMethods()
                        .ignore())
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Specification.class)
                .check(SeenSetLincheckTest.class);
    }

    @Test
    void isLinearisableUnderStress() {
        new StressOptions()
                .iterations(SCENARIOS)
                .invocationsPerIteration(20)
                .threads(2)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1)
                .sequentialSpecification(Specification.class)
                .check(SeenSetLincheckTest.class);
    }

    /** The same for one thread, in as few words as possible. */
    public static final class Specification {

        private record Row(String state, int fence, int until) {}

        private final Map<Integer, Row> rows = new HashMap<>();
        private int leases;

        public String claim(int key) {
            Row row = rows.get(key);
            if (row == null && rows.size() == CAPACITY) {
                return "full";
            } else if (row != null && row.state().equals("Seen")) {
                return "Seen";
            } else if (row != null && row.state().equals("InProgress") && leases < row.until()) {
                return "InProgress";
            }
            Row taken = new Row("InProgress", row == null ? 1 : row.fence() + 1, leases + 1);
            rows.put(key, taken);
            return "First " + taken.fence();
        }

        public boolean complete(int key, int fence) {
            return settle(key, fence, "Seen");
        }

        public boolean release(int key, int fence) {
            return settle(key, fence, "Released");
        }

        public boolean hasSeen(int key) {
            return rows.containsKey(key) && rows.get(key).state().equals("Seen");
        }

        public void leaseEnds() {
            leases++;
        }

        private boolean settle(int key, int fence, String state) {
            Row row = rows.get(key);
            boolean mine = row != null && row.state().equals("InProgress") && row.fence() == fence;
            if (mine) {
                rows.put(key, new Row(state, fence, 0));
            }
            return mine;
        }
    }
}
