package io.concordat.json.compatibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random small schemas over few names and few values, so that two of them often have to do with each other. */
final class RandomSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("a", "b", "ab");
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "null", "array", "object", "object");

    // Without "integer": beside "number" it makes the validator of these tests compare 0.5 with a bound as if it were
    // 0.
    private static final List<String> TOGETHER = List.of("string", "number", "boolean", "null", "array", "object");

    private final Random random;

    RandomSchemas(Random random) {
        this.random = random;
    }

    ObjectNode root() {
        ObjectNode root = schema(3);
        root.set("$defs", JSON.createObjectNode().set("D", schema(1)));
        return root;
    }

    ObjectNode schema(int depth) {
        ObjectNode schema = JSON.createObjectNode();
        int keywords = random.nextInt(4);
        for (int i = 0; i < keywords; i++) {
            keyword(schema, depth);
        }
        return schema;
    }

    private void keyword(ObjectNode schema, int depth) {
        switch (random.nextInt(depth > 0 ? 30 : 11)) {
            case 0, 1, 2 -> schema.put("type", one(TYPES));
            case 3 -> schema.set("type", list(() -> JSON.getNodeFactory().stringNode(one(TOGETHER)), true));
            case 4 -> schema.set("enum", list(() -> value(1), false));
            case 5 -> schema.set("const", value(1));
            case 6 -> schema.put(one(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")), number());
            case 7 -> schema.put(one(List.of("minLength", "maxLength", "minItems", "maxItems")), number());
            case 8 ->
                schema.put(one(List.of("minProperties", "maxProperties", "minContains", "maxContains")), number());
            case 9 -> schema.put("pattern", one(List.of("^a", "b$", "^ab?$")));
            case 10 -> schema.put("multipleOf", 1 + random.nextInt(3));
            case 11, 12, 13 -> schema.set("properties", members(NAMES, depth));
            case 14, 15 -> schema.set("required", names());
            case 16, 17 -> schema.set("additionalProperties", part(depth));
            case 18 -> schema.set("patternProperties", members(List.of("^a", "b$"), depth));
            case 19 -> schema.set("unevaluatedProperties", part(depth));
            case 20 -> schema.set(one(List.of("items", "contains", "unevaluatedItems")), part(depth));
            case 21 -> schema.set("prefixItems", list(() -> part(depth), false));
            case 22 -> schema.set("allOf", list(() -> part(depth), false));
            case 23, 24 -> schema.set("anyOf", list(() -> part(depth), false));
            case 25 -> schema.set("oneOf", list(() -> part(depth), false));
            case 26 -> schema.set("not", part(depth));
            case 27 -> {
                schema.set("if", part(depth));
                schema.set(one(List.of("then", "else")), part(depth));
            }
            case 28 -> schema.set("dependentSchemas", JSON.createObjectNode().set(one(NAMES), part(depth)));
            default -> {
                if (depth >= 2) {
                    schema.put("$ref", "#/$defs/D");
                } else {
                    schema.put("uniqueItems", true);
                }
            }
        }
    }

    /** A change in one place: a keyword gone, new or another. */
    ObjectNode changed(ObjectNode schema) {
        ObjectNode copy = schema.deepCopy();
        List<ObjectNode> places = new ArrayList<>();
        schemas(copy, places);
        ObjectNode place = places.get(random.nextInt(places.size()));
        List<String> keywords = new ArrayList<>(place.propertyNames());
        keywords.remove("$defs");
        if (!keywords.isEmpty() && random.nextBoolean()) {
            place.remove(one(keywords));
        } else {
            keyword(place, 2);
        }
        return copy;
    }

    private static void schemas(JsonNode node, List<ObjectNode> places) {
        if (node instanceof ObjectNode object && !node.has("D")) {
            places.add(object);
        }
        for (String keyword : List.of("properties", "patternProperties", "dependentSchemas", "$defs")) {
            node.path(keyword).values().forEach(part -> schemas(part, places));
        }
        for (String keyword : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            node.path(keyword).values().forEach(part -> schemas(part, places));
        }
        for (String keyword : List.of("additionalProperties", "items", "contains", "not", "if", "then", "else")) {
            if (node.has(keyword)) {
                schemas(node.get(keyword), places);
            }
        }
    }

    private JsonNode part(int depth) {
        return random.nextInt(5) == 0 ? JSON.getNodeFactory().booleanNode(random.nextBoolean()) : schema(depth - 1);
    }

    private ObjectNode members(List<String> names, int depth) {
        ObjectNode members = JSON.createObjectNode();
        names.stream().filter(name -> random.nextBoolean()).forEach(name -> members.set(name, part(depth)));
        return members;
    }

    private ArrayNode names() {
        ArrayNode names = JSON.createArrayNode();
        NAMES.stream().filter(name -> random.nextInt(3) == 0).forEach(names::add);
        return names;
    }

    private ArrayNode list(Supplier<JsonNode> element, boolean distinct) {
        ArrayNode list = JSON.createArrayNode();
        int size = 1 + random.nextInt(2);
        while (list.size() < size) {
            JsonNode next = element.get();
            if (!distinct || list.values().stream().noneMatch(next::equals)) {
                list.add(next);
            }
        }
        return list;
    }

    private int number() {
        return random.nextInt(4);
    }

    /** A JSON value over the same names, numbers and texts. */
    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 7)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2, 3 -> JSON.getNodeFactory().numberNode(random.nextInt(6) - 1);
            case 4 -> JSON.getNodeFactory().numberNode(new BigDecimal(one(List.of("0.5", "1.0", "2.5"))));
            case 5, 6 -> JSON.getNodeFactory().stringNode(one(List.of("", "a", "b", "ab", "ba", "abab")));
            case 7 -> array(depth);
            default -> object(depth);
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(depth - 1));
        }
        return array;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.createObjectNode();
        List.of("a", "b", "ab", "c").stream()
                .filter(name -> random.nextInt(5) < 2)
                .forEach(name -> object.set(name, value(depth - 1)));
        return object;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
