package io.concordat.json.subset;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether what is known of a value contradicts itself. Says so only where that is certain. */
final class Emptiness {

    private static final int DEEPEST = 6;

    private final Proof proof;

    Emptiness(Proof proof) {
        this.proof = proof;
    }

    boolean of(Conjunction known, int depth) {
        if (known.isFalse()) {
            return true;
        } else if (depth > DEEPEST) {
            return false;
        }
        Set<JsonType> types = known.types();
        List<JsonNode> values = known.values();
        return types.isEmpty()
                || (values != null && values.isEmpty())
                || (isOnly(types, JsonType.INTEGER, JsonType.FRACTION) && isEmptyRange(known))
                || (isOnly(types, JsonType.STRING, JsonType.STRING) && isEmptyText(known))
                || (isOnly(types, JsonType.OBJECT, JsonType.OBJECT) && lacksMember(known, depth))
                || isRuledOut(known)
                || hasNoAlternative(known, depth);
    }

    private static boolean isOnly(Set<JsonType> types, JsonType one, JsonType other) {
        return types.stream().allMatch(type -> type == one || type == other);
    }

    private static boolean isEmptyRange(Conjunction known) {
        Bounds.End least = Bounds.minimum(known);
        Bounds.End most = Bounds.maximum(known);
        if (least == null || most == null) {
            return false;
        }
        int order = least.at().compareTo(most.at());
        return order > 0 || (order == 0 && (least.open() || most.open()));
    }

    private static boolean isEmptyText(Conjunction known) {
        return Bounds.atLeast(known, "minLength", Bounds::length) > Bounds.atMost(known, "maxLength", Bounds::length);
    }

    private boolean lacksMember(Conjunction known, int depth) {
        return known.required().stream().anyMatch(name -> of(known.member(name), depth + 1));
    }

    private boolean isRuledOut(Conjunction known) {
        return known.excluded().stream().anyMatch(not -> not.isTrue() || proof.implies(known, not));
    }

    private boolean hasNoAlternative(Conjunction known, int depth) {
        for (SchemaNode node : known.nodes()) {
            for (String keyword : List.of("anyOf", "oneOf")) {
                List<SchemaNode> parts = node.list(keyword);
                String what = node.key() + " " + keyword;
                if (!parts.isEmpty()
                        && !known.isSplit(what)
                        && parts.stream().allMatch(part -> of(known.split(what).and(part), depth + 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
