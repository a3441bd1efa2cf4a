package io.concordat.idempotency.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every state that can be reached, breadth first, until there is no other or a promise is broken. */
final class Exploration {

    private final int limit;
    private final Faults faults;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> states = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Row.State> seen = EnumSet.noneOf(Row.State.class);
    private final Edges reliable = new Edges();
    private int current;
    private long transitions;
    private @Nullable Promise broken;
    private int brokenAt;

    private Exploration(int limit, Faults faults) {
        this.limit = limit;
        this.faults = faults;
    }

    static Exploration of(int limit, Faults faults) {
        Exploration exploration = new Exploration(limit, faults);
        exploration.run();
        return exploration;
    }

    int states() {
        return states.size();
    }

    long transitions() {
        return transitions;
    }

    Set<Row.State> seen() {
        return seen;
    }

    @Nullable
    Promise broken() {
        return broken;
    }

    /** The shortest way to the broken promise, a step a line. */
    String trace() {
        List<String> lines = new ArrayList<>();
        for (int at = brokenAt; at > 0; at = parents.get(at)) {
            lines.add(names.get(at) + " -> " + World.decode(states.get(at)));
        }
        Collections.reverse(lines);
        return broken + ":\n" + String.join("\n", lines);
    }

    private void run() {
        Steps steps = new Steps(limit, faults, this::step);
        add(World.START.encode(), "start");
        for (current = 0; current < states.size() && broken == null; current++) {
            steps.from(World.decode(states.get(current)));
        }
        if (broken == null) {
            lookForTheLost();
        }
    }

    private void step(String name, World next, boolean sure, @Nullable Promise promise) {
        transitions++;
        long code = next.encode();
        Integer known = numbers.get(code);
        int number = known == null ? add(code, name) : known;
        if (sure) {
            reliable.add(current, number);
        }
        if (promise != null && broken == null) {
            broken = promise;
            brokenAt = known == null ? number : add(code, name);
        }
    }

    private int add(long code, String name) {
        int number = states.size();
        numbers.putIfAbsent(code, number);
        states.add(code);
        parents.add(current);
        names.add(name);
        World world = World.decode(code);
        world.keys().forEach(key -> seen.add(key.row().state()));
        return number;
    }

    private void lookForTheLost() {
        boolean[] safe = new boolean[states.size()];
        for (int number = 0; number < safe.length; number++) {
            safe[number] =
                    World.decode(states.get(number)).keys().stream().allMatch(World.Key::isDecidedOrBeforeAPerson);
        }
        reliable.markWhateverLeadsTo(safe);
        for (int number = 0; number < safe.length && broken == null; number++) {
            if (!safe[number]) {
                broken = Promise.NEVER_LOST;
                brokenAt = number;
            }
        }
    }

    /** Steps from state to state, by number. */
    private static final class Edges {

        private int[] from = new int[1024];
        private int[] to = new int[1024];
        private int count;

        void add(int source, int target) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = source;
            to[count] = target;
            count++;
        }

        void markWhateverLeadsTo(boolean[] marked) {
            boolean changed = true;
            while (changed) {
                changed = false;
                // most steps lead to higher numbers, so one round back does nearly all
                for (int each = count - 1; each >= 0; each--) {
                    if (marked[to[each]] && !marked[from[each]]) {
                        marked[from[each]] = true;
                        changed = true;
                    }
                }
            }
        }
    }
}
