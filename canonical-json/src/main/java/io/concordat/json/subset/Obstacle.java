package io.concordat.json.subset;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a document valid under the source may not be valid under the target.
 *
 * @param keyword what the target demands, by its JSON Schema keyword
 * @param sourcePointer where in the source
 * @param targetPointer where in the target
 * @param source what the source says, as JSON, shortened; empty where it says nothing
 * @param target what the target says
 */
public record Obstacle(String keyword, String sourcePointer, String targetPointer, String source, String target) {

    private static final int LONGEST = 160;

    static String brief(Collection<JsonNode> values) {
        return shorten(values.toString());
    }

    static String brief(@Nullable JsonNode value) {
        return shorten(value == null ? "" : value.toString());
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
