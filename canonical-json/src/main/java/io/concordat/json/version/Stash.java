package io.concordat.json.version;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a downcast document cannot say, put into it for the way up. Stands among the extensions of a document that has an
 * appendix, else as a member of its own. Each step has a name of its own, so that steps can be taken one after another.
 */
final class Stash {

    private static final String NAMESPACE = "urn:concordat:downcast:";
    private static final String CHANGES = "changes";
    private static final String MADE = "listMade";

    private final String name;

    /** The stash of the step of a contract from a major down. */
    Stash(String contract, int from) {
        this.name = NAMESPACE + contract + ":" + from;
    }

    void put(ObjectNode document, List<Difference> differences) {
        ObjectNode body;
        if (document.get("appendix") instanceof ObjectNode appendix) {
            boolean makesList = !(appendix.get("extensions") instanceof ArrayNode);
            ArrayNode extensions = makesList ? appendix.putArray("extensions") : (ArrayNode) appendix.get("extensions");
            ObjectNode extension = extensions.addObject();
            extension.put("namespace", name).put("mustUnderstand", false);
            body = extension.putObject("body");
            body.put(MADE, makesList);
        } else {
            body = document.putObject(name);
        }
        write(differences, body.putArray(CHANGES));
    }

    private static void write(List<Difference> differences, ArrayNode changes) {
        for (Difference difference : differences) {
            ObjectNode entry = changes.addObject().put("path", difference.path());
            if (difference.wanted() != null) {
                entry.set("value", difference.wanted());
            }
            if (difference.instead() != null) {
                entry.set("instead", difference.instead());
            }
        }
    }

    /** Takes the stash out of a document; empty if there is none, or none that this library wrote. */
    List<Difference> take(ObjectNode document) {
        List<Difference> own = read(document.get(name));
        if (own != null) {
            document.remove(name);
            return own;
        }
        if (document.get("appendix") instanceof ObjectNode appendix
                && appendix.get("extensions") instanceof ArrayNode extensions) {
            return takeLast(appendix, extensions);
        }
        return List.of();
    }

    private List<Difference> takeLast(ObjectNode appendix, ArrayNode extensions) {
        for (int i = extensions.size() - 1; i >= 0; i--) {
            JsonNode extension = extensions.get(i);
            boolean ours = extension.path("namespace").isString()
                    && extension.path("namespace").stringValue().equals(name);
            List<Difference> found = ours ? read(extension.get("body")) : null;
            if (found != null) {
                extensions.remove(i);
                if (extensions.isEmpty() && extension.path("body").path(MADE).asBoolean(false)) {
                    appendix.remove("extensions");
                }
                return found;
            }
        }
        return List.of();
    }

    private static @Nullable List<Difference> read(@Nullable JsonNode body) {
        if (!(body instanceof ObjectNode object) || !(object.get(CHANGES) instanceof ArrayNode changes)) {
            return null;
        }
        List<Difference> found = new ArrayList<>();
        for (JsonNode entry : changes) {
            JsonNode path = entry.get("path");
            if (path == null || !path.isString() || !path.stringValue().startsWith("/")) {
                return null;
            }
            found.add(new Difference(path.stringValue(), entry.get("value"), entry.get("instead")));
        }
        return found;
    }
}
