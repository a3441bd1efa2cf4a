package io.concordat.json.write;

import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Unknown fields as a tree, so that a writer can follow it down. */
final class UnknownTree {

    private static final UnknownTree NOTHING = new UnknownTree(Map.of());

    private final Map<String, UnknownTree> children;
    private @Nullable OpaqueJson value;

    private UnknownTree(Map<String, UnknownTree> children) {
        this.children = children;
    }

    static UnknownTree of(UnknownFields fields) {
        if (fields.isEmpty()) {
            return NOTHING;
        }
        UnknownTree root = new UnknownTree(new TreeMap<>());
        fields.byPointer().forEach((pointer, value) -> root.add(pointer, value));
        return root;
    }

    private void add(String pointer, OpaqueJson json) {
        UnknownTree node = this;
        for (String segment : pointer.substring(1).split("/", -1)) {
            String name = segment.replace("~1", "/").replace("~0", "~");
            node = node.children.computeIfAbsent(name, key -> new UnknownTree(new TreeMap<>()));
        }
        node.value = json;
    }

    @Nullable
    UnknownTree child(String name) {
        return children.get(name);
    }

    /** What stands below, by member name or array element. */
    Map<String, UnknownTree> children() {
        return children;
    }

    @Nullable
    OpaqueJson value() {
        return value;
    }
}
