package io.concordat.json.profile;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that lets in some values at a path, and anything elsewhere. */
final class PathSchema {

    private PathSchema() {}

    static String of(String path, String... values) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ObjectNode at = root;
        for (String step : List.of(path.split("/"))) {
            at = step.equals("*")
                    ? at.putObject("items")
                    : at.putObject("properties").putObject(step);
        }
        ArrayNode listed = at.putArray("enum");
        List.of(values).forEach(listed::add);
        return root.toString();
    }
}
