package io.concordat.idempotency.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The table against a map, with hashes that crowd at both ends and share their high half. */
class OrderedTableTest {

    private static final Comparator<KeyHash> UNSIGNED = (one, other) -> {
        int byHigh = Long.compareUnsigned(one.high(), other.high());
        return byHigh != 0 ? byHigh : Long.compareUnsigned(one.low(), other.low());
    };

    @Property(seed = "20261121")
    void holdsWhatAMapHolds(@ForAll("hashes") List<KeyHash> hashes) {
        OrderedTable table = new OrderedTable();
        Map<KeyHash, Long> map = new HashMap<>();
        for (KeyHash hash : hashes) {
            int slot = table.find(hash);
            assertThat(slot >= 0).isEqualTo(map.containsKey(hash));
            long word = seenAt(map.size() + 1);
            map.put(hash, word);
            if (slot >= 0) {
                table.set(slot, word);
            } else {
                table.add(hash, word);
            }
        }

        assertThat(table.size()).isEqualTo(map.size());
        assertThat(slotsOf(table, map)).doesNotContainNull();
    }

    @Property(seed = "20261121")
    void forgetsWhatIsOlderAndKeepsTheRest(@ForAll("hashes") List<KeyHash> hashes) {
        OrderedTable table = new OrderedTable();
        Map<KeyHash, Long> map = new HashMap<>();
        for (KeyHash hash : hashes) {
            if (map.putIfAbsent(hash, seenAt(map.size())) == null) {
                table.add(hash, map.get(hash));
            }
        }
        int half = map.size() / 2;

        assertThat(table.forgetSettledBefore(half)).isEqualTo(half);
        map.forEach((hash, word) -> assertThat(table.find(hash) >= 0).isEqualTo(PackedState.millis(word) >= half));
        map.values().removeIf(word -> PackedState.millis(word) < half);
        assertThat(slotsOf(table, map)).doesNotContainNull();
    }

    /** The slots of all keys in the order of their hashes; fails if one is missing or the order is broken. */
    private static List<Integer> slotsOf(OrderedTable table, Map<KeyHash, Long> map) {
        List<Integer> slots =
                map.keySet().stream().sorted(UNSIGNED).map(table::find).toList();
        assertThat(slots).isSorted().doesNotHaveDuplicates().allMatch(slot -> slot >= 0);
        map.forEach((hash, word) -> assertThat(table.word(table.find(hash))).isEqualTo(word));
        return slots;
    }

    @Provide
    Arbitrary<List<KeyHash>> hashes() {
        Random random = new Random(1);
        List<Long> crowded = random.longs(20).boxed().toList();
        Arbitrary<Long> high = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.longs()),
                Tuple.of(2, Arbitraries.of(crowded)),
                Tuple.of(1, Arbitraries.longs().between(-300, 300)));
        return Combinators.combine(high, Arbitraries.longs().between(-3, 3))
                .as(KeyHash::new)
                .list()
                .ofMaxSize(400);
    }

    private static long seenAt(long millis) {
        return PackedState.of(PackedState.SEEN, 1, millis);
    }

    @Test
    void takesAtMost31BytesAKeyRightAfterEachGrowth() {
        OrderedTable table = new OrderedTable();
        Random random = new Random(2);
        long before = 0;
        int growths = 0;
        for (int keys = 1; keys <= 200_000; keys++) {
            table.add(new KeyHash(random.nextLong(), random.nextLong()), seenAt(1));
            if (keys > 5_000 && table.bytes() != before) {
                assertThat(table.bytes()).as("bytes of %s keys", keys).isLessThanOrEqualTo(31L * keys);
                growths++;
            }
            before = table.bytes();
        }

        assertThat(growths).isGreaterThan(20);
    }

    @Test
    void givesRoomBackWhenMostIsForgotten() {
        OrderedTable table = new OrderedTable();
        for (int i = 0; i < 10_000; i++) {
            table.add(new KeyHash(i * 0x9e3779b97f4a7c15L, i), seenAt(i));
        }
        long full = table.bytes();
        table.forgetSettledBefore(9_000);

        assertThat(table.size()).isEqualTo(1_000);
        assertThat(table.bytes()).isLessThan(full / 8);
    }
}
