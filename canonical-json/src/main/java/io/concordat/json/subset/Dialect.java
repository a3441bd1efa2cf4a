package io.concordat.json.subset;

import java.util.Set;

/** The drafts of JSON Schema that differ in what a keyword means. */
enum Dialect {
    DRAFT_4,
    DRAFT_6,
    DRAFT_7,
    DRAFT_2019_09,
    DRAFT_2020_12;

    private static final Set<String> ALWAYS = Set.of(
            "$ref",
            "type",
            "enum",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "items",
            "minItems",
            "maxItems",
            "uniqueItems",
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "minProperties",
            "maxProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "not");
    private static final Set<String> SINCE_6 = Set.of("const", "contains", "propertyNames");
    private static final Set<String> SINCE_7 = Set.of("if", "then", "else", "contentEncoding", "contentMediaType");
    private static final Set<String> SINCE_2019 = Set.of(
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
            "unevaluatedItems",
            "minContains",
            "maxContains",
            "contentSchema");
    private static final Set<String> SILENT = Set.of(
            "$schema",
            "$id",
            "id",
            "$anchor",
            "$comment",
            "$defs",
            "definitions",
            "$vocabulary",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");

    /** The dialect a schema names; 2020-12 where it names none that is known. */
    static Dialect of(String uri) {
        if (uri.contains("draft-04")) {
            return DRAFT_4;
        } else if (uri.contains("draft-06")) {
            return DRAFT_6;
        } else if (uri.contains("draft-07")) {
            return DRAFT_7;
        }
        return uri.contains("2019-09") ? DRAFT_2019_09 : DRAFT_2020_12;
    }

    /** Whether the keyword limits what is valid. */
    boolean asserts(String keyword) {
        if (ALWAYS.contains(keyword)) {
            return true;
        } else if (SINCE_6.contains(keyword)) {
            return compareTo(DRAFT_6) >= 0;
        } else if (SINCE_7.contains(keyword)) {
            return compareTo(DRAFT_7) >= 0;
        } else if (SINCE_2019.contains(keyword)) {
            return compareTo(DRAFT_2019_09) >= 0;
        }
        return switch (keyword) {
            case "additionalItems" -> this != DRAFT_2020_12;
            case "dependencies" -> compareTo(DRAFT_2019_09) < 0;
            case "prefixItems" -> this == DRAFT_2020_12;
            default -> false;
        };
    }

    /** Whether the keyword says something to people and tools only. */
    static boolean isAnnotation(String keyword) {
        return SILENT.contains(keyword) || keyword.startsWith("x-");
    }

    /** Whether members beside {@code $ref} count. */
    boolean refHasSiblings() {
        return compareTo(DRAFT_2019_09) >= 0;
    }
}
