package io.concordat.json.version;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON pointers (RFC 6901) that lead through objects only. */
final class Pointers {

    private Pointers() {}

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static String unescaped(String segment) {
        return segment.replace("~1", "/").replace("~0", "~");
    }

    /** What stands at a pointer, null if nothing does. */
    static @Nullable JsonNode at(ObjectNode document, String pointer) {
        JsonNode node = document;
        if (!pointer.isEmpty()) {
            for (String segment : pointer.substring(1).split("/", -1)) {
                node = node instanceof ObjectNode object ? object.get(unescaped(segment)) : null;
            }
        }
        return node;
    }

    /** Puts another value to a place that exists. */
    static void replace(ObjectNode document, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        if (at(document, pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.set(unescaped(pointer.substring(last + 1)), value);
        }
    }
}
