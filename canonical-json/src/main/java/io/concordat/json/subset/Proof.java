package io.concordat.json.subset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Shows that what is known of a value implies a schema. Goes down both sides together; where the direct way fails, the
 * known alternatives are tried one by one. What refers to itself is shown by assuming it one level further down, which
 * is sound because documents are finite. Gives up, with an obstacle, after a bounded number of steps. Not thread-safe.
 */
public final class Proof {

    private static final int MOST_STEPS = 400_000;
    private static final int DEEPEST = 300;

    private final Sameness sameness = new Sameness();
    private final Map<String, Integer> open = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final ValueProof values = new ValueProof();
    private final MemberProof members = new MemberProof(this);
    private final ElementProof elements = new ElementProof(this);
    private final CombinationProof combinations = new CombinationProof(this);
    private final Emptiness emptiness = new Emptiness(this);
    private int steps;
    private int depth;
    private int level;
    private int assumptions;

    private Proof() {}

    /**
     * What stands in the way of "every document valid under the source is valid under the target"; empty where that is
     * shown.
     *
     * @param declaredOnly whether documents of the source hold only members the source declares
     */
    public static List<Obstacle> obstacles(SchemaDocument source, SchemaDocument target, boolean declaredOnly) {
        Obstacles found = new Obstacles();
        new Proof().implies(Conjunction.of(source.root(), declaredOnly), target.root(), found);
        return found.all();
    }

    boolean implies(Conjunction source, SchemaNode target) {
        return implies(source, target, new Obstacles());
    }

    /** As {@link #implies(Conjunction, SchemaNode, Obstacles)}, of a part of the value. */
    boolean impliesBelow(Conjunction source, SchemaNode target, Obstacles out) {
        level++;
        try {
            return implies(source, target, out);
        } finally {
            level--;
        }
    }

    boolean implies(Conjunction source, SchemaNode target, Obstacles out) {
        if (isTrivial(source, target)) {
            return true;
        }
        String claim = source.key() + " => " + target.key();
        Integer above = open.get(claim);
        if (shown.contains(claim)) {
            return true;
        } else if (above != null && above < level) {
            assumptions++;
            return true;
        } else if (above != null || ++steps > MOST_STEPS || depth > DEEPEST) {
            out.add(above == null ? "too complex" : "$ref", source, target, target.json());
            return false;
        }
        open.put(claim, level);
        depth++;
        int assumedBefore = assumptions;
        boolean found = show(source, target, out);
        depth--;
        open.remove(claim);
        if (found && assumptions == assumedBefore) {
            shown.add(claim);
        }
        return found;
    }

    private boolean isTrivial(Conjunction source, SchemaNode target) {
        return target.isTrue()
                || source.isFalse()
                || source.nodes().stream().anyMatch(node -> sameness.of(node, target));
    }

    private boolean show(Conjunction source, SchemaNode target, Obstacles out) {
        Obstacles direct = new Obstacles();
        if (directly(source, target, direct) || combinations.byCases(source, target)) {
            return true;
        }
        out.addAll(direct);
        return false;
    }

    private boolean directly(Conjunction source, SchemaNode target, Obstacles out) {
        if (target.isFalse()) {
            if (!isEmpty(source)) {
                out.add("false", source, target, target.json());
            }
            return out.isEmpty();
        }
        if (!target.json().isObject()) {
            out.add("not a schema", source, target, target.json());
        }
        reference(source, target, out);
        unknown(source, target, out);
        target.list("allOf").forEach(part -> implies(source, part, out));
        Set<JsonType> types = source.types();
        values.show(source, target, out);
        if (types.contains(JsonType.OBJECT)) {
            members.show(source, target, out);
        }
        if (types.contains(JsonType.ARRAY)) {
            elements.show(source, target, out);
        }
        combinations.show(source, target, out);
        return out.isEmpty();
    }

    private void reference(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode referred = target.target();
        if (referred != null) {
            implies(source, referred, out);
        } else if (target.has("$ref") && !says(source, target, "$ref")) {
            out.add("$ref", source, target);
        }
    }

    // Nobody here knows what it means: it is only safe where the source says the very same.
    private void unknown(Conjunction source, SchemaNode target, Obstacles out) {
        for (String keyword : target.unknownKeywords()) {
            if (keyword.startsWith("$") || !says(source, target, keyword)) {
                out.add(keyword, source, target, target.json().get(keyword));
            }
        }
    }

    private static boolean says(Conjunction source, SchemaNode target, String keyword) {
        JsonNode demanded = target.json().get(keyword);
        return source.nodes().stream()
                .anyMatch(node -> node.json().has(keyword)
                        && Sameness.ofValues(node.json().get(keyword), demanded));
    }

    boolean isEmpty(Conjunction known) {
        return emptiness.of(known, 0);
    }

    /** Whether no value obeys both; false where that cannot be shown. */
    boolean isDisjoint(Conjunction known, SchemaNode other) {
        return isEmpty(known.and(other));
    }

    /** Whether two schemas let in the same values. */
    boolean isEquivalent(SchemaNode a, SchemaNode b) {
        return sameness.of(a, b) || (implies(Conjunction.of(a, false), b) && implies(Conjunction.of(b, false), a));
    }

    boolean mayGoOn() {
        return steps < MOST_STEPS;
    }
}
