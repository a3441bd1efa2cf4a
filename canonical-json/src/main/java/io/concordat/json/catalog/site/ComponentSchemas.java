package io.concordat.json.catalog.site;

import io.concordat.json.schema.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The types of several contracts as components of one file. They are those of the strict schemas, but open: a document is
 * described as it is written, and a later minor may add to it.
 */
final class ComponentSchemas {

    private static final String HERE = "#/$defs/";
    private static final String THERE = "#/components/schemas/";

    private final boolean siblingsOfReferences;
    private final Map<String, Object> schemas = new TreeMap<>();

    /** Whether a reader takes keywords beside a {@code $ref}; older dialects of JSON Schema overlook them. */
    ComponentSchemas(boolean siblingsOfReferences) {
        this.siblingsOfReferences = siblingsOfReferences;
    }

    /** Adds the types of a schema and says how to refer to its root. */
    String add(String schema, String description) {
        Map<String, Object> tree = JsonText.tree(schema);
        if (tree.get("$defs") instanceof Map<?, ?> types) {
            types.forEach((name, type) -> schemas.putIfAbsent(String.valueOf(name), adapted(type)));
        }
        String root = String.valueOf(tree.get("$ref")).substring(HERE.length());
        describe(root, description);
        return THERE + root;
    }

    @SuppressWarnings("unchecked")
    private void describe(String name, String description) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", description);
        described.putAll((Map<String, Object>) schemas.getOrDefault(name, Map.of()));
        schemas.put(name, described);
    }

    private Object adapted(Object node) {
        if (node instanceof List<?> elements) {
            return elements.stream().map(this::adapted).toList();
        }
        return node instanceof Map<?, ?> members ? adapted(members) : node;
    }

    private Object adapted(Map<?, ?> members) {
        Map<String, Object> result = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (name.equals("$ref")) {
                result.put("$ref", String.valueOf(value).replace(HERE, THERE));
            } else if (!name.equals("additionalProperties")) {
                result.put(String.valueOf(name), adapted(value));
            }
        });
        Object reference = result.get("$ref");
        return siblingsOfReferences || !(reference instanceof String) || result.size() == 1 ? result : apart(result);
    }

    private static Map<String, Object> apart(Map<String, Object> both) {
        Map<String, Object> siblings = new LinkedHashMap<>(both);
        List<Object> all = new ArrayList<>();
        all.add(Map.of("$ref", String.valueOf(siblings.remove("$ref"))));
        all.add(siblings);
        return new LinkedHashMap<>(Map.of("allOf", all));
    }

    /** All types by name. */
    Map<String, Object> schemas() {
        return schemas;
    }
}
