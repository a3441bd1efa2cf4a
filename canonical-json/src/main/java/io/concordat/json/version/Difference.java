package io.concordat.json.version;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One place where a document differs from another. Lists are compared as a whole: an index says nothing once somebody has
 * taken an element out.
 *
 * @param path JSON pointer
 * @param wanted what should stand there, null for nothing
 * @param instead what stands there, null for nothing
 */
record Difference(
        String path, @Nullable JsonNode wanted, @Nullable JsonNode instead) {

    /** Every place where {@code actual} is not what {@code wanted} is. */
    static List<Difference> between(ObjectNode actual, ObjectNode wanted) {
        List<Difference> found = new ArrayList<>();
        collect("", actual, wanted, found);
        return found;
    }

    private static void collect(String at, ObjectNode actual, ObjectNode wanted, List<Difference> found) {
        Set<String> names = new LinkedHashSet<>(wanted.propertyNames());
        names.addAll(actual.propertyNames());
        for (String name : names) {
            JsonNode is = actual.get(name);
            JsonNode should = wanted.get(name);
            String path = at + "/" + Pointers.escaped(name);
            if (is instanceof ObjectNode below && should instanceof ObjectNode shouldBelow) {
                collect(path, below, shouldBelow, found);
            } else if (is == null || !is.equals(should)) {
                found.add(new Difference(path, should, is));
            }
        }
    }

    /** Makes good the difference, unless somebody has changed what stood there. */
    void settle(ObjectNode document) {
        int last = path.lastIndexOf('/');
        JsonNode parent = last < 0 ? null : Pointers.at(document, path.substring(0, last));
        if (!(parent instanceof ObjectNode object)) {
            return;
        }
        String name = Pointers.unescaped(path.substring(last + 1));
        JsonNode now = object.get(name);
        boolean untouched = now == null ? instead == null : now.equals(instead);
        if (untouched && wanted != null) {
            object.set(name, wanted);
        } else if (untouched) {
            object.remove(name);
        }
    }
}
