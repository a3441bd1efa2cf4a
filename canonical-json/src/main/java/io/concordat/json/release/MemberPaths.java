package io.concordat.json.release;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members a schema names, by the JSON pointers of their schemas. */
final class MemberPaths {

    private static final Set<String> NAMED =
            Set.of("properties", "$defs", "definitions", "patternProperties", "dependentSchemas", "dependencies");
    private static final Set<String> DATA = Set.of("enum", "const", "default", "examples");

    private MemberPaths() {}

    static Set<String> of(String schema) {
        Set<String> found = new TreeSet<>();
        collect(JsonMapper.shared().readTree(schema), "", found);
        return found;
    }

    // Names of members and definitions are no keywords, even where they read like one.
    private static void collect(JsonNode schema, String pointer, Set<String> found) {
        schema.properties().forEach(keyword -> {
            String below = pointer + "/" + keyword.getKey();
            if (NAMED.contains(keyword.getKey())) {
                keyword.getValue().properties().forEach(member -> {
                    String place =
                            below + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                    if (keyword.getKey().equals("properties")) {
                        found.add(place);
                    }
                    collect(member.getValue(), place, found);
                });
            } else if (!DATA.contains(keyword.getKey())) {
                elements(keyword.getValue(), below, found);
            }
        });
    }

    private static void elements(JsonNode value, String pointer, Set<String> found) {
        collect(value, pointer, found);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.get(i), pointer + "/" + i, found);
        }
    }
}
