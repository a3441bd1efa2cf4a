package io.concordat.json.subset;

import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Types of JSON values; numbers split into whole ones and the others, so that {@code number} is both. */
enum JsonType {
    NULL,
    BOOLEAN,
    INTEGER,
    FRACTION,
    STRING,
    ARRAY,
    OBJECT;

    static Set<JsonType> all() {
        return EnumSet.allOf(JsonType.class);
    }

    /** The types a name stands for; none for a name nobody knows. */
    static Set<JsonType> named(String name) {
        return switch (name) {
            case "null" -> EnumSet.of(NULL);
            case "boolean" -> EnumSet.of(BOOLEAN);
            case "integer" -> EnumSet.of(INTEGER);
            case "number" -> EnumSet.of(INTEGER, FRACTION);
            case "string" -> EnumSet.of(STRING);
            case "array" -> EnumSet.of(ARRAY);
            case "object" -> EnumSet.of(OBJECT);
            default -> EnumSet.noneOf(JsonType.class);
        };
    }

    /** The types of a {@code type} keyword. */
    static Set<JsonType> of(JsonNode keyword) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        if (keyword.isString()) {
            types.addAll(named(keyword.stringValue()));
        }
        keyword.values().forEach(name -> types.addAll(named(name.asString(""))));
        return types;
    }

    static JsonType ofValue(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> value.decimalValue().stripTrailingZeros().scale() <= 0 ? INTEGER : FRACTION;
            case STRING, BINARY -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT, POJO -> OBJECT;
        };
    }
}
