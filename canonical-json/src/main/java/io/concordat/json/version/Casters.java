package io.concordat.json.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps between the majors of contracts, composed one after another; there is never more than one way between two
 * majors. Works on trees, so it also serves content of your own, such as the body of an extension. Immutable and
 * thread-safe.
 */
public final class Casters {

    private final Map<String, SortedMap<Integer, Ladder>> contracts;

    private Casters(Map<String, SortedMap<Integer, Ladder>> contracts) {
        this.contracts = contracts;
    }

    /** A builder without steps. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether documents of one major can be brought to a later or to the same one. */
    public boolean canUpcast(String contract, int from, int to) {
        SortedMap<Integer, Ladder> steps = contracts.getOrDefault(contract, Collections.emptySortedMap());
        return from == to || (from < to && steps.containsKey(from) && steps.containsKey(to - 1));
    }

    /**
     * A document in a later major. What an earlier downcast stashed in it is restored.
     *
     * @param document not changed; when {@code from} is {@code to} it is returned as it is
     * @throws IllegalArgumentException if there is no such way
     * @throws CastRefusedException if a step can do nothing with the document
     */
    public ObjectNode upcast(String contract, int from, int to, ObjectNode document) {
        require(canUpcast(contract, from, to), contract, from, to);
        ObjectNode risen = from == to ? document : document.deepCopy();
        for (Ladder step : steps(contract, from, to)) {
            risen = step.up(risen);
        }
        return risen;
    }

    /**
     * A document in an earlier major, and what was lost on the way.
     *
     * @param document not changed
     * @param onLoss what to do with what the older form cannot say
     * @throws IllegalArgumentException if there is no such way
     * @throws LossyDowncastException if something would be lost and {@code onLoss} is {@link OnLoss#REFUSE}
     * @throws CastRefusedException if a step can do nothing with the document
     */
    public Downcast downcast(String contract, int from, int to, ObjectNode document, OnLoss onLoss) {
        List<Ladder> steps =
                new ArrayList<>(to < from && canUpcast(contract, to, from) ? steps(contract, to, from) : List.of());
        Collections.reverse(steps);
        require(!steps.isEmpty() && steps.stream().allMatch(step -> step.descent() != null), contract, from, to);
        ObjectNode lowered = document.deepCopy();
        List<Loss> losses = new ArrayList<>();
        String version = "";
        for (Ladder step : steps) {
            Losses ofStep = new Losses(step.rise().to());
            lowered = step.down(lowered, ofStep, onLoss);
            losses.addAll(ofStep.all());
            Step descent = step.descent();
            version = descent == null ? version : descent.version();
        }
        String before = steps.get(0).rise().version();
        LossReport report = new LossReport(contract, before, version, losses);
        if (onLoss == OnLoss.REFUSE && !report.isLossless()) {
            throw new LossyDowncastException(report);
        }
        return new Downcast(lowered, report);
    }

    /**
     * Where something stands in a document of an earlier major.
     *
     * @param pointer JSON pointer into the document after the upcast
     * @return JSON pointer into the document before it; the same if nothing was moved there
     */
    public String source(String contract, int from, int to, String pointer) {
        List<Ladder> steps = new ArrayList<>(canUpcast(contract, from, to) ? steps(contract, from, to) : List.of());
        Collections.reverse(steps);
        String at = pointer;
        for (Ladder step : steps) {
            at = source(step.changes(), at);
        }
        return at;
    }

    private static String source(List<Change> changes, String pointer) {
        int longest = -1;
        String source = pointer;
        for (Change change : changes) {
            String candidate = change.source(pointer);
            if (!candidate.equals(pointer) && change.to().length() > longest) {
                longest = change.to().length();
                source = candidate;
            }
        }
        return source;
    }

    private List<Ladder> steps(String contract, int from, int to) {
        SortedMap<Integer, Ladder> steps = contracts.get(contract);
        return steps == null ? List.of() : List.copyOf(steps.subMap(from, to).values());
    }

    private static void require(boolean way, String contract, int from, int to) {
        if (!way) {
            throw new IllegalArgumentException("no way from major " + from + " to major " + to + " of " + contract
                    + ": register the steps between");
        }
    }

    /** Collects steps. Not thread-safe. */
    public static final class Builder {

        private final List<Upcaster> upcasters = new ArrayList<>();
        private final List<Downcaster> downcasters = new ArrayList<>();
        private final List<NestedDocument> nested = new ArrayList<>();

        Builder() {}

        /** Adds a step up. */
        public Builder add(Upcaster upcaster) {
            upcasters.add(upcaster);
            return this;
        }

        /** Adds a step down. */
        public Builder add(Downcaster downcaster) {
            downcasters.add(downcaster);
            return this;
        }

        /** Adds both steps of a contract that follows a document within it. */
        public Builder add(NestedDocument document) {
            nested.add(document);
            return this;
        }

        /**
         * The registry.
         *
         * @throws IllegalArgumentException naming every step that is missing, stands twice or goes the wrong way
         */
        public Casters build() {
            List<String> faults = new ArrayList<>();
            Map<String, SortedMap<Integer, Ladder>> contracts = new HashMap<>();
            upcasters.forEach(up -> add(new Ladder.Own(up, back(up.step(), faults)), contracts, faults));
            nested.forEach(document -> add(new Ladder.Around(document), contracts, faults));
            downcasters.stream()
                    .filter(down -> upcasters.stream().noneMatch(up -> isReverse(up.step(), down.step())))
                    .forEach(down -> faults.add(down.step() + " has no upcaster back"));
            contracts.forEach((contract, steps) -> checkGaps(contract, steps, faults));
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException("the steps between majors do not fit together: "
                        + String.join("; ", faults) + ". Every step from the first to the last major is needed, once.");
            }
            return new Casters(contracts);
        }

        private @Nullable Downcaster back(Step up, List<String> faults) {
            List<Downcaster> ways = downcasters.stream()
                    .filter(down -> isReverse(up, down.step()))
                    .toList();
            if (ways.size() > 1) {
                faults.add(ways.get(0).step() + " stands " + ways.size() + " times");
            }
            return ways.isEmpty() ? null : ways.get(0);
        }

        private static boolean isReverse(Step up, Step down) {
            return up.contract().equals(down.contract()) && up.to() == down.from() && up.from() == down.to();
        }

        private static void add(Ladder step, Map<String, SortedMap<Integer, Ladder>> contracts, List<String> faults) {
            Step rise = step.rise();
            if (!rise.isUp()) {
                faults.add(rise + " is no step up");
            } else if (contracts
                            .computeIfAbsent(rise.contract(), name -> new TreeMap<>())
                            .putIfAbsent(rise.from(), step)
                    != null) {
                faults.add(rise + " stands twice");
            }
        }

        private static void checkGaps(String contract, SortedMap<Integer, Ladder> steps, List<String> faults) {
            for (int major = steps.firstKey(); major < steps.lastKey(); major++) {
                if (!steps.containsKey(major)) {
                    faults.add(contract + " " + major + " to " + (major + 1) + " is missing");
                }
            }
        }
    }
}
