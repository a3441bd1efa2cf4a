package io.concordat.json.subset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keywords of arrays, in the words of every draft. */
final class ElementProof {

    private final Proof proof;

    ElementProof(Proof proof) {
        this.proof = proof;
    }

    void show(Conjunction source, SchemaNode target, Obstacles out) {
        items(source, target, out);
        contains(source, target, out);
        ValueProof.sizes(source, target, "Items", Bounds::elements, out);
        JsonNode unique = target.get("uniqueItems");
        if (unique != null && unique.asBoolean(false) && !isUnique(source)) {
            out.add("uniqueItems", source, target);
        }
    }

    private static boolean isUnique(Conjunction source) {
        return Bounds.atMost(source, "maxItems", Bounds::elements) <= 1
                || source.nodes().stream().anyMatch(node -> {
                    JsonNode own = node.get("uniqueItems");
                    return own != null && own.asBoolean(false);
                });
    }

    /** The schemas of the first elements. */
    static List<SchemaNode> first(SchemaNode node) {
        return node.list(node.dialect() == Dialect.DRAFT_2020_12 ? "prefixItems" : "items");
    }

    /** The schema of the elements after the first; null where anything goes. */
    static @Nullable SchemaNode rest(SchemaNode node) {
        JsonNode items = node.get("items");
        boolean tuple = items != null && items.isArray() && node.dialect() != Dialect.DRAFT_2020_12;
        return node.schema(tuple ? "additionalItems" : "items");
    }

    private void items(Conjunction source, SchemaNode target, Obstacles out) {
        List<SchemaNode> first = first(target);
        for (int i = 0; i < first.size(); i++) {
            element(source, i, first.get(i), out);
        }
        from(source, first.size(), rest(target), out);
        SchemaNode unevaluated = target.schema("unevaluatedItems");
        if (unevaluated != null) {
            int evaluated = evaluated(target, 0);
            if (evaluated < Integer.MAX_VALUE) {
                from(source, evaluated, unevaluated, out);
            }
        }
        if (target.dialect() == Dialect.DRAFT_2020_12 && isArray(target)) {
            out.add("items", source, target);
        }
    }

    private static boolean isArray(SchemaNode target) {
        JsonNode items = target.get("items");
        return items != null && items.isArray();
    }

    // How many elements are evaluated whatever the value.
    private static int evaluated(SchemaNode node, int depth) {
        if (rest(node) != null || depth > 50) {
            return depth > 50 ? 0 : Integer.MAX_VALUE;
        }
        int most = first(node).size();
        SchemaNode referred = node.target();
        if (referred != null) {
            most = Math.max(most, evaluated(referred, depth + 1));
        }
        for (SchemaNode part : node.list("allOf")) {
            most = Math.max(most, evaluated(part, depth + 1));
        }
        return most;
    }

    private void from(Conjunction source, int start, @Nullable SchemaNode schema, Obstacles out) {
        if (schema == null || schema.isTrue()) {
            return;
        }
        int known = source.nodes().stream().mapToInt(n -> first(n).size()).max().orElse(0);
        for (int i = start; i <= Math.max(start, known); i++) {
            element(source, i, schema, out);
        }
    }

    private void element(Conjunction source, int index, SchemaNode schema, Obstacles out) {
        if (index >= Bounds.atMost(source, "maxItems", Bounds::elements)) {
            return;
        }
        for (int i = 0; i <= index; i++) {
            // an element before it cannot be there, so neither can this one
            if (proof.isEmpty(elementAt(source, i))) {
                return;
            }
        }
        Conjunction known = elementAt(source, index);
        if (schema.isFalse()) {
            out.add(new Obstacle("items", known.place().pointer(), schema.pointer(), "element " + index, "false"));
        } else {
            proof.impliesBelow(known, schema, out);
        }
    }

    /** What is known of one element. */
    static Conjunction elementAt(Conjunction source, int index) {
        List<SchemaNode> found = new ArrayList<>();
        for (SchemaNode node : source.nodes()) {
            List<SchemaNode> first = first(node);
            SchemaNode schema = index < first.size() ? first.get(index) : rest(node);
            SchemaNode unevaluated = node.schema("unevaluatedItems");
            if (schema != null) {
                found.add(schema);
            } else if (unevaluated != null && isPlain(node)) {
                found.add(unevaluated);
            }
        }
        return source.at(found);
    }

    private static boolean isPlain(SchemaNode node) {
        return node.json().propertyNames().stream()
                .allMatch(keyword -> Dialect.isAnnotation(keyword)
                        || keyword.equals("type")
                        || keyword.equals("prefixItems")
                        || keyword.endsWith("Items"));
    }

    private void contains(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode wanted = target.schema("contains");
        if (wanted == null) {
            return;
        }
        long least = Bounds.count(target, "minContains", 1);
        boolean some = least == 0
                || source.nodes().stream().anyMatch(node -> isContained(node, wanted, least))
                || (Bounds.atLeast(source, "minItems", Bounds::elements) >= least && isEach(source, wanted));
        if (!some) {
            out.add("contains", source, target);
        }
        long most = Bounds.count(target, "maxContains", Long.MAX_VALUE);
        boolean few = most >= Bounds.atMost(source, "maxItems", Bounds::elements)
                || source.nodes().stream().anyMatch(node -> isAtMost(node, wanted, most));
        if (!few) {
            out.add("maxContains", source, target);
        }
    }

    private boolean isContained(SchemaNode node, SchemaNode wanted, long least) {
        SchemaNode own = node.schema("contains");
        return own != null
                && Bounds.count(node, "minContains", 1) >= least
                && proof.impliesBelow(Conjunction.of(own, false), wanted, new Obstacles());
    }

    private boolean isAtMost(SchemaNode node, SchemaNode wanted, long most) {
        SchemaNode own = node.schema("contains");
        return own != null
                && Bounds.count(node, "maxContains", Long.MAX_VALUE) <= most
                && proof.impliesBelow(Conjunction.of(wanted, false), own, new Obstacles());
    }

    private boolean isEach(Conjunction source, SchemaNode wanted) {
        Obstacles found = new Obstacles();
        from(source, 0, wanted, found);
        return found.isEmpty();
    }
}
