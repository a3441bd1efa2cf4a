package io.concordat.json.compatibility;

import io.concordat.json.subset.SchemaNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the written policy asks beyond validity: members that came and went, types, defaults, units, known values, and
 * words. Goes through both schemas side by side, along members and elements. Not thread-safe.
 */
final class PolicyWalk {

    private static final List<String> PARTS = List.of("items", "additionalItems", "additionalProperties", "contains");
    private static final List<String> LISTS = List.of("items", "prefixItems", "anyOf", "oneOf");

    private final Set<String> visited = new HashSet<>();
    private final List<Difference> found = new ArrayList<>();

    List<Difference> differences(SchemaNode before, SchemaNode after) {
        pair(before, after);
        return found;
    }

    private void pair(SchemaNode before, SchemaNode after) {
        if (!visited.add(before.pointer() + " " + after.pointer())) {
            return;
        }
        List<SchemaNode> olds = before.unfolded();
        List<SchemaNode> news = after.unfolded();
        words(before, after, Annotation.of(olds), Annotation.of(news));
        types(before, after, types(olds), types(news));
        members(before, after, members(olds), members(news));
        for (String keyword : PARTS) {
            parts(parts(olds, keyword), parts(news, keyword));
        }
        for (String keyword : LISTS) {
            parts(list(olds, keyword), list(news, keyword));
        }
    }

    private void parts(List<SchemaNode> olds, List<SchemaNode> news) {
        for (int i = 0; i < Math.min(olds.size(), news.size()); i++) {
            pair(olds.get(i), news.get(i));
        }
    }

    private static List<SchemaNode> parts(List<SchemaNode> nodes, String keyword) {
        List<SchemaNode> parts = new ArrayList<>();
        for (SchemaNode node : nodes) {
            SchemaNode part = node.schema(keyword);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<SchemaNode> list(List<SchemaNode> nodes, String keyword) {
        return nodes.stream().flatMap(node -> node.list(keyword).stream()).toList();
    }

    private static Map<String, SchemaNode> members(List<SchemaNode> nodes) {
        Map<String, SchemaNode> members = new LinkedHashMap<>();
        nodes.forEach(node -> node.map("properties").forEach(members::putIfAbsent));
        return members;
    }

    private void members(
            SchemaNode before, SchemaNode after, Map<String, SchemaNode> olds, Map<String, SchemaNode> news) {
        Set<String> required = new LinkedHashSet<>();
        after.unfolded().forEach(node -> required.addAll(node.strings("required")));
        news.forEach((name, schema) -> {
            SchemaNode old = olds.get(name);
            if (old != null) {
                pair(old, schema);
            } else {
                boolean must = required.contains(name);
                String what = must ? "required" : "optional";
                Spot spot = new Spot(name, before.pointer(), schema.pointer());
                add(ChangeKind.MEMBER_ADDED, spot, "", what, must ? ReleaseLevel.MAJOR : ReleaseLevel.MINOR);
            }
        });
        olds.forEach((name, schema) -> {
            if (!news.containsKey(name)) {
                Spot spot = new Spot(name, schema.pointer(), after.pointer());
                add(ChangeKind.MEMBER_REMOVED, spot, "present", "", ReleaseLevel.MAJOR);
            }
        });
    }

    private void types(SchemaNode before, SchemaNode after, Set<String> was, Set<String> is) {
        if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
            Spot spot = new Spot("type", before.pointer(), after.pointer());
            add(ChangeKind.TYPE, spot, was.toString(), is.toString(), ReleaseLevel.MAJOR);
        }
    }

    private static Set<String> types(List<SchemaNode> nodes) {
        Set<String> types = new LinkedHashSet<>();
        for (SchemaNode node : nodes) {
            JsonNode type = node.get("type");
            if (type != null && type.isString()) {
                types.add(type.stringValue());
            }
            types.addAll(node.strings("type"));
        }
        return types;
    }

    private void words(SchemaNode before, SchemaNode after, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        Set<String> keywords = new LinkedHashSet<>(was.keySet());
        keywords.addAll(is.keySet());
        for (String keyword : keywords) {
            Annotation change = new Annotation(keyword, was.get(keyword), is.get(keyword));
            if (change.isChange()) {
                Spot spot = new Spot(keyword, before.pointer(), after.pointer());
                add(change.kind(), spot, change.wasText(), change.isText(), change.level());
            }
        }
    }

    // The directions are the proof's business.
    private void add(ChangeKind kind, Spot spot, String was, String is, ReleaseLevel level) {
        found.add(new Difference(kind, spot.keyword, spot.before, spot.after, was, is, true, true, level));
    }

    private record Spot(String keyword, String before, String after) {}
}
