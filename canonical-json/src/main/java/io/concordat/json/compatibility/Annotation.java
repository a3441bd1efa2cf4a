package io.concordat.json.compatibility;

import io.concordat.json.subset.SchemaNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A keyword that says nothing about validity, before and after.
 *
 * @param keyword its name
 * @param was its old value; null where there was none
 * @param is its new value; null where there is none
 */
record Annotation(
        String keyword, @Nullable JsonNode was, @Nullable JsonNode is) {

    private static final Set<String> UNITS = Set.of("unit", "x-unit");
    private static final Set<String> WORDS = Set.of(
            "title", "description", "examples", "$comment", "deprecated", "readOnly", "writeOnly", "default", "unit");

    /** The annotations of schemas that hold together; the first of each keyword counts. */
    static Map<String, JsonNode> of(List<SchemaNode> nodes) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (SchemaNode node : nodes) {
            for (Map.Entry<String, JsonNode> member : node.json().properties()) {
                if (WORDS.contains(member.getKey()) || member.getKey().startsWith("x-")) {
                    found.putIfAbsent(member.getKey(), member.getValue());
                }
            }
        }
        return found;
    }

    boolean isChange() {
        return was == null ? is != null : !was.equals(is);
    }

    ChangeKind kind() {
        if (keyword.equals("default")) {
            return ChangeKind.DEFAULT;
        } else if (UNITS.contains(keyword)) {
            return ChangeKind.UNIT;
        }
        return keyword.equals("x-known-values") ? ChangeKind.KNOWN_VALUES : ChangeKind.DOCUMENTATION;
    }

    ReleaseLevel level() {
        return switch (kind()) {
            case DEFAULT, UNIT -> ReleaseLevel.MAJOR;
            case KNOWN_VALUES -> texts(is).containsAll(texts(was)) ? ReleaseLevel.MINOR : ReleaseLevel.MAJOR;
            default -> ReleaseLevel.PATCH;
        };
    }

    private static Set<String> texts(@Nullable JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        if (list != null) {
            list.values().forEach(value -> texts.add(value.toString()));
        }
        return texts;
    }

    String wasText() {
        return was == null ? "" : was.toString();
    }

    String isText() {
        return is == null ? "" : is.toString();
    }
}
