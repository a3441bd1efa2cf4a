package io.concordat.json.release;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The members a schema names, by the JSON pointers of their schemas. */
final class MemberPaths {

    private MemberPaths() {}

    static Set<String> of(String schema) {
        Set<String> found = new TreeSet<>();
        collect(JsonMapper.shared().readTree(schema), "", found);
        return found;
    }

    private static void collect(JsonNode node, String pointer, Set<String> found) {
        node.properties().forEach(member -> {
            String below = pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (pointer.endsWith("/properties")) {
                found.add(below);
            }
            collect(member.getValue(), below, found);
        });
    }
}
