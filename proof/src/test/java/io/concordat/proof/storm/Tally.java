package io.concordat.proof.storm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the broker was told. Guarded by the broker. */
final class Tally {

    final BitSet acknowledged = new BitSet();
    final Map<Integer, Set<String>> results = new HashMap<>();
    final Map<Integer, Integer> executed = new HashMap<>();
    final Map<FaultPoint, Integer> halts = new EnumMap<>(FaultPoint.class);
    final Map<String, Integer> notes = new TreeMap<>();
    final List<String> wrong = new ArrayList<>();
    int replayed;
    int again;
    int late;
    int killed;
    int restarts;
    long longestWaitMillis;
    long millis;

    /** Whether this was the first acknowledgement of the delivery. */
    boolean acknowledge(Assignment assignment, Answer answer) {
        results.computeIfAbsent(assignment.order(), order -> new TreeSet<>()).add(answer.text());
        if (answer.kind() == Answer.Kind.EXECUTED) {
            executed.merge(assignment.order(), 1, Integer::sum);
        } else {
            replayed++;
        }
        boolean first = !acknowledged.get(assignment.delivery());
        acknowledged.set(assignment.delivery());
        late += first ? 0 : 1;
        return first;
    }

    int halted() {
        return halts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int deaths() {
        return halted() + killed;
    }
}
