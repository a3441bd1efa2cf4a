package io.concordat.json.subset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a value: it obeys all of some schemas and none of others. References and {@code allOf} are unfolded,
 * and what a required member brings with it; whatever cannot be unfolded is left out, which only makes the claim weaker.
 * Immutable.
 */
final class Conjunction {

    private final Set<SchemaNode> nodes = new LinkedHashSet<>();
    private final Set<SchemaNode> excluded;
    private final Set<String> splits;
    private final SchemaNode place;
    private final boolean declaredOnly;
    private final String key;

    private Conjunction(Collection<SchemaNode> given, SchemaNode place, boolean declaredOnly) {
        this(given, Set.of(), Set.of(), place, declaredOnly);
    }

    private Conjunction(
            Collection<SchemaNode> given,
            Set<SchemaNode> excluded,
            Set<String> splits,
            SchemaNode place,
            boolean declaredOnly) {
        this.excluded = excluded;
        this.splits = splits;
        this.place = place;
        this.declaredOnly = declaredOnly;
        given.forEach(this::unfold);
        unfoldDependents();
        Set<String> keys = new TreeSet<>();
        nodes.forEach(node -> keys.add(node.key()));
        excluded.forEach(node -> keys.add("not " + node.key()));
        keys.addAll(splits);
        this.key = declaredOnly + " " + String.join(" & ", keys);
    }

    /** A schema; members it does not declare are not there if {@code declaredOnly}. */
    static Conjunction of(SchemaNode node, boolean declaredOnly) {
        return new Conjunction(List.of(node), node, declaredOnly);
    }

    private void unfold(SchemaNode node) {
        if (!nodes.add(node)) {
            return;
        }
        SchemaNode target = node.target();
        if (target != null) {
            unfold(target);
        }
        node.list("allOf").forEach(this::unfold);
    }

    private void unfoldDependents() {
        // what "required" says is nothing to a value that may be no object
        if (!types().equals(Set.of(JsonType.OBJECT))) {
            return;
        }
        int before;
        do {
            before = nodes.size();
            Set<String> required = required();
            for (SchemaNode node : List.copyOf(nodes)) {
                dependents(node).forEach((name, schema) -> {
                    if (required.contains(name)) {
                        unfold(schema);
                    }
                });
            }
        } while (nodes.size() > before);
    }

    /** The schemas that hold where a member is present; lists of required members as schemas, too. */
    static Map<String, SchemaNode> dependents(SchemaNode node) {
        Map<String, SchemaNode> all = new LinkedHashMap<>(node.map("dependentSchemas"));
        for (String keyword : List.of("dependencies", "dependentRequired")) {
            node.map(keyword).forEach((name, value) -> {
                SchemaNode schema = value.json().isArray() ? SchemaNode.made("required", value.json()) : value;
                all.merge(name, schema, (a, b) -> b);
            });
        }
        return all;
    }

    /** This and one more schema. */
    Conjunction and(SchemaNode more) {
        List<SchemaNode> all = new ArrayList<>(nodes);
        all.add(more);
        return new Conjunction(all, excluded, splits, place, declaredOnly);
    }

    /** This and not another schema. */
    Conjunction andNot(SchemaNode other) {
        Set<SchemaNode> all = new LinkedHashSet<>(excluded);
        all.add(other);
        return new Conjunction(nodes, all, splits, place, declaredOnly);
    }

    /** This, with one of its alternatives marked as decided. */
    Conjunction split(String what) {
        Set<String> all = new LinkedHashSet<>(splits);
        all.add(what);
        return new Conjunction(nodes, excluded, all, place, declaredOnly);
    }

    boolean isSplit(String what) {
        return splits.contains(what);
    }

    Set<SchemaNode> nodes() {
        return nodes;
    }

    /** What the value does not obey: what was ruled out, and the schemas below {@code not}. */
    List<SchemaNode> excluded() {
        List<SchemaNode> all = new ArrayList<>(excluded);
        for (SchemaNode node : nodes) {
            SchemaNode not = node.schema("not");
            if (not != null) {
                all.add(not);
            }
        }
        return all;
    }

    /** Where messages point. */
    SchemaNode place() {
        return place;
    }

    String key() {
        return key;
    }

    boolean isFalse() {
        return nodes.stream().anyMatch(SchemaNode::isFalse);
    }

    boolean saysNothing() {
        return excluded.isEmpty() && nodes.stream().allMatch(SchemaNode::isTrue);
    }

    /** What a keyword says, in the first schema that has it. */
    @Nullable
    JsonNode says(String keyword) {
        for (SchemaNode node : nodes) {
            JsonNode value = node.get(keyword);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        nodes.forEach(node -> names.addAll(node.strings("required")));
        return names;
    }

    /** The types a value may have. */
    Set<JsonType> types() {
        Set<JsonType> types = JsonType.all();
        for (SchemaNode node : nodes) {
            JsonNode type = node.get("type");
            if (type != null) {
                types.retainAll(JsonType.of(type));
            }
        }
        List<JsonNode> values = values();
        if (values != null) {
            Set<JsonType> found = EnumSet.noneOf(JsonType.class);
            values.forEach(value -> found.add(JsonType.ofValue(value)));
            types.retainAll(found);
        }
        excluded().forEach(node -> types.removeAll(excludedTypes(node)));
        return types;
    }

    // Only where nothing but the type is ruled out.
    private static Set<JsonType> excludedTypes(SchemaNode not) {
        boolean typeOnly = not.json().isObject()
                && not.dialect() != Dialect.DRAFT_4
                && not.get("type") != null
                && not.json().propertyNames().stream()
                        .allMatch(name -> name.equals("type") || Dialect.isAnnotation(name));
        JsonNode type = not.get("type");
        return typeOnly && type != null ? JsonType.of(type) : Set.of();
    }

    /** The values it is one of; null where none are listed. */
    @Nullable
    List<JsonNode> values() {
        List<JsonNode> values = null;
        for (SchemaNode node : nodes) {
            List<JsonNode> listed = values(node);
            if (listed != null) {
                values = values == null
                        ? listed
                        : values.stream().filter(v -> holds(listed, v)).toList();
            }
        }
        return values;
    }

    /** The values {@code enum} and {@code const} of one schema list; null without either. */
    static @Nullable List<JsonNode> values(SchemaNode node) {
        JsonNode one = node.get("const");
        JsonNode some = node.get("enum");
        if (one != null) {
            return List.of(one);
        }
        return some == null ? null : List.copyOf(some.values());
    }

    static boolean holds(List<JsonNode> values, JsonNode value) {
        return values.stream().anyMatch(v -> Sameness.ofValues(v, value));
    }

    /** What is known of a member, where it is present. */
    Conjunction member(String name) {
        List<SchemaNode> found = new ArrayList<>();
        nodes.forEach(node -> memberOf(node, name, found));
        if (declaredOnly && !Evaluated.declared(nodes).mayDeclare(name)) {
            found.add(SchemaNode.nothing());
        }
        return at(found);
    }

    private static void memberOf(SchemaNode node, String name, List<SchemaNode> found) {
        boolean elsewhere = false;
        SchemaNode property = node.map("properties").get(name);
        if (property != null) {
            found.add(property);
            elsewhere = true;
        }
        for (Map.Entry<String, SchemaNode> pattern :
                node.map("patternProperties").entrySet()) {
            NamePattern.Answer answer = NamePattern.matches(pattern.getKey(), name);
            if (answer == NamePattern.Answer.YES) {
                found.add(pattern.getValue());
            }
            elsewhere |= answer != NamePattern.Answer.NO;
        }
        SchemaNode additional = node.schema("additionalProperties");
        if (!elsewhere && additional != null) {
            found.add(additional);
        }
        SchemaNode unevaluated = node.schema("unevaluatedProperties");
        if (unevaluated != null && !Evaluated.most(node).mayEvaluate(name)) {
            found.add(unevaluated);
        }
    }

    /** What is known of members no schema here names and no pattern here matches. */
    Conjunction otherMembers() {
        List<SchemaNode> found = new ArrayList<>();
        for (SchemaNode node : nodes) {
            SchemaNode additional = node.schema("additionalProperties");
            SchemaNode unevaluated = node.schema("unevaluatedProperties");
            if (additional != null) {
                found.add(additional);
            }
            if (unevaluated != null && !Evaluated.most(node).isOpen()) {
                found.add(unevaluated);
            }
        }
        if (declaredOnly && Evaluated.declared(nodes).isClosed()) {
            found.add(SchemaNode.nothing());
        }
        return at(found);
    }

    /** What is known of members whose name matches a pattern. */
    Conjunction matching(String pattern) {
        List<SchemaNode> found = new ArrayList<>();
        for (SchemaNode node : nodes) {
            SchemaNode schema = node.map("patternProperties").get(pattern);
            if (schema != null) {
                found.add(schema);
            }
        }
        return at(found);
    }

    /** Every member name that is written down, in alternatives too. */
    Set<String> names() {
        return Evaluated.declared(nodes).names();
    }

    /** Every pattern of member names that is written down, in alternatives too. */
    Set<String> patterns() {
        return Evaluated.declared(nodes).patterns();
    }

    /** A claim about a part of the value. */
    Conjunction at(Collection<SchemaNode> parts) {
        SchemaNode here =
                parts.stream().filter(node -> !node.isMade()).findFirst().orElse(place);
        return new Conjunction(parts, here, declaredOnly);
    }
}
