package io.concordat.json.profile;

import io.concordat.json.subset.SchemaNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members a restriction names and the contract does not have, by going through both side by side. Where the
 * contract says nothing about a value, any member may be named. Not thread-safe.
 */
final class MemberNames {

    private static final List<String> HERE = List.of("not", "if", "then", "else");
    private static final List<String> HERE_TOO = List.of("anyOf", "oneOf");
    private static final List<String> ELEMENTS = List.of("items", "contains");

    private final Set<String> visited = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    List<String> unknown(SchemaNode restriction, SchemaNode contract) {
        pair(restriction, List.of(contract));
        return new ArrayList<>(unknown);
    }

    private void pair(SchemaNode restriction, List<SchemaNode> contract) {
        if (!visited.add(restriction.pointer() + " " + contract)) {
            return;
        }
        List<SchemaNode> known =
                contract.stream().flatMap(n -> n.unfolded().stream()).toList();
        for (SchemaNode node : restriction.unfolded()) {
            members(node, known);
            HERE.forEach(keyword -> pairIf(node.schema(keyword), known));
            HERE_TOO.forEach(keyword -> node.list(keyword).forEach(part -> pair(part, known)));
            node.map("dependentSchemas").values().forEach(part -> pair(part, known));
            List<SchemaNode> elements = known.stream()
                    .map(n -> n.schema("items"))
                    .flatMap(Stream::ofNullable)
                    .toList();
            ELEMENTS.forEach(keyword -> pairIf(node.schema(keyword), elements));
            node.list("prefixItems").forEach(part -> pair(part, elements));
        }
    }

    private void pairIf(@Nullable SchemaNode part, List<SchemaNode> contract) {
        if (part != null) {
            pair(part, contract);
        }
    }

    private void members(SchemaNode node, List<SchemaNode> known) {
        if (known.isEmpty() || known.stream().allMatch(n -> n.json().isEmpty())) {
            return;
        }
        Set<String> there = new TreeSet<>();
        known.forEach(n -> there.addAll(n.map("properties").keySet()));
        Set<String> named = new LinkedHashSet<>(node.strings("required"));
        named.addAll(node.map("properties").keySet());
        node.map("dependentRequired").forEach((name, others) -> {
            named.add(name);
            others.json().values().forEach(other -> named.add(other.asString("")));
        });
        named.addAll(node.map("dependentSchemas").keySet());
        named.stream()
                .filter(name -> !there.contains(name))
                .forEach(name -> unknown.add("'" + name + "' at '" + node.pointer() + "'"));
        for (Map.Entry<String, SchemaNode> member : node.map("properties").entrySet()) {
            List<SchemaNode> below = known.stream()
                    .map(n -> n.map("properties").get(member.getKey()))
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (!below.isEmpty()) {
                pair(member.getValue(), below);
            }
        }
    }
}
