package io.concordat.json.subset;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Whether two schemas say the same: equal keyword by keyword, annotations aside, references followed. Remembers what it
 * found, so that large schemas with many shared parts stay cheap. Not thread-safe.
 */
final class Sameness {

    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependencies", "dependentRequired");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> SCHEMAS = Set.of(
            "additionalProperties",
            "additionalItems",
            "unevaluatedProperties",
            "unevaluatedItems",
            "propertyNames",
            "contains",
            "not",
            "if",
            "then",
            "else");

    private final Set<String> same = new HashSet<>();
    private final Set<String> different = new HashSet<>();
    private Set<String> assumed = new HashSet<>();

    boolean of(SchemaNode a, SchemaNode b) {
        assumed = new HashSet<>();
        boolean found = equal(a, b);
        if (found) {
            same.addAll(assumed);
        }
        return found;
    }

    private boolean equal(SchemaNode a, SchemaNode b) {
        String pair = a.key() + " = " + b.key();
        if ((a.equals(b) && !a.hasDynamicReference()) || same.contains(pair)) {
            return true;
        } else if (different.contains(pair)) {
            return false;
        } else if (!assumed.add(pair)) {
            return true;
        }
        boolean found = compare(a, b);
        if (!found) {
            different.add(pair);
        }
        return found;
    }

    private boolean compare(SchemaNode a, SchemaNode b) {
        if (a.json().isBoolean() || b.json().isBoolean()) {
            return a.json().equals(b.json());
        }
        // what an old draft means by a keyword may differ from what a newer one does
        boolean comparable = a.dialect() == b.dialect() && !a.hasDynamicReference() && !b.hasDynamicReference();
        Set<String> keywords = keywords(a);
        return comparable && keywords.equals(keywords(b)) && keywords.stream().allMatch(k -> keyword(k, a, b));
    }

    private static Set<String> keywords(SchemaNode node) {
        Set<String> keywords = new TreeSet<>();
        node.json().propertyNames().stream().filter(node::has).forEach(keywords::add);
        keywords.addAll(node.unknownKeywords());
        return keywords;
    }

    private boolean keyword(String keyword, SchemaNode a, SchemaNode b) {
        if (keyword.equals("$ref")) {
            SchemaNode left = a.target();
            SchemaNode right = b.target();
            if (left != null && right != null) {
                return equal(left, right);
            }
            boolean neither = left == null && right == null;
            return neither && a.json().get(keyword).equals(b.json().get(keyword));
        } else if (MAPS.contains(keyword) && a.has(keyword)) {
            return maps(a.map(keyword), b.map(keyword));
        } else if (isArray(a, keyword) && (LISTS.contains(keyword) || keyword.equals("items"))) {
            return isArray(b, keyword) && lists(a.list(keyword), b.list(keyword));
        }
        boolean schema = SCHEMAS.contains(keyword) || keyword.equals("items");
        SchemaNode left = schema ? a.schema(keyword) : null;
        SchemaNode right = b.schema(keyword);
        if (left == null || right == null) {
            return ofValues(a.json().get(keyword), b.json().get(keyword));
        }
        return equal(left, right);
    }

    private static boolean isArray(SchemaNode node, String keyword) {
        JsonNode value = node.get(keyword);
        return value != null && value.isArray();
    }

    private boolean maps(Map<String, SchemaNode> a, Map<String, SchemaNode> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(e -> member(e.getValue(), Objects.requireNonNull(b.get(e.getKey()))));
    }

    private boolean member(SchemaNode a, SchemaNode b) {
        return a.json().isArray() ? ofValues(a.json(), b.json()) : equal(a, b);
    }

    private boolean lists(List<SchemaNode> a, List<SchemaNode> b) {
        Iterator<SchemaNode> others = b.iterator();
        return a.size() == b.size() && a.stream().allMatch(node -> equal(node, others.next()));
    }

    /** Whether two values are equal as JSON Schema counts: 1 and 1.0 are, the order of members does not matter. */
    static boolean ofValues(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue()) == 0;
        } else if (a.isArray() && b.isArray() && a.size() == b.size()) {
            Iterator<JsonNode> others = b.values().iterator();
            return a.values().stream().allMatch(v -> ofValues(v, others.next()));
        } else if (a.isObject() && b.isObject() && a.size() == b.size()) {
            return a.properties().stream()
                    .allMatch(m -> b.has(m.getKey()) && ofValues(m.getValue(), b.get(m.getKey())));
        }
        return a.equals(b);
    }
}
