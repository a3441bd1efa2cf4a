package io.concordat.json.subset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a schema that leads back to itself at the same value: no validator comes to an end there. Not thread-safe. */
public final class EndlessReference {

    private static final List<String> HERE = List.of("not", "if", "then", "else");
    private static final List<String> HERE_TOO = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> BELOW = List.of(
            "items",
            "additionalItems",
            "additionalProperties",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contains",
            "propertyNames");
    private static final List<String> BELOW_TOO = List.of("prefixItems", "items");
    private static final List<String> NAMED = List.of("properties", "patternProperties");

    private final Set<SchemaNode> done = new HashSet<>();
    private final Set<SchemaNode> onTheWay = new HashSet<>();

    private EndlessReference() {}

    /** The pointer of such a schema; null where there is none. */
    public static @Nullable String in(SchemaDocument document) {
        EndlessReference search = new EndlessReference();
        Set<SchemaNode> seen = new HashSet<>();
        Deque<SchemaNode> open = new ArrayDeque<>(List.of(document.root()));
        while (!open.isEmpty()) {
            SchemaNode node = open.pop();
            if (seen.add(node)) {
                String found = search.from(node);
                if (found != null) {
                    return found;
                }
                open.addAll(here(node));
                open.addAll(below(node));
            }
        }
        return null;
    }

    private @Nullable String from(SchemaNode node) {
        if (done.contains(node)) {
            return null;
        } else if (!onTheWay.add(node)) {
            return node.pointer();
        }
        for (SchemaNode next : here(node)) {
            String found = from(next);
            if (found != null) {
                return found;
            }
        }
        onTheWay.remove(node);
        done.add(node);
        return null;
    }

    private static List<SchemaNode> here(SchemaNode node) {
        List<SchemaNode> next = schemas(node, HERE, HERE_TOO);
        SchemaNode target = node.target();
        if (target != null) {
            next.add(target);
        }
        next.addAll(Conjunction.dependents(node).values());
        return next;
    }

    private static List<SchemaNode> below(SchemaNode node) {
        List<SchemaNode> next = schemas(node, BELOW, BELOW_TOO);
        NAMED.forEach(keyword -> next.addAll(node.map(keyword).values()));
        return next;
    }

    private static List<SchemaNode> schemas(SchemaNode node, List<String> single, List<String> lists) {
        List<SchemaNode> found = new ArrayList<>();
        for (String keyword : single) {
            SchemaNode one = node.schema(keyword);
            if (one != null) {
                found.add(one);
            }
        }
        lists.forEach(keyword -> found.addAll(node.list(keyword)));
        return found;
    }
}
