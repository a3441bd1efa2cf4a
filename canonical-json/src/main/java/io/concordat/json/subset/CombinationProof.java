package io.concordat.json.subset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Alternatives, negation and conditions; and the way by cases where the direct one fails. */
final class CombinationProof {

    private static final int MOST_CASES = 64;
    private static final List<Set<JsonType>> KINDS = List.of(
            Set.of(JsonType.NULL),
            Set.of(JsonType.BOOLEAN),
            Set.of(JsonType.INTEGER, JsonType.FRACTION),
            Set.of(JsonType.STRING),
            Set.of(JsonType.ARRAY),
            Set.of(JsonType.OBJECT));
    private static final List<String> KIND_NAMES = List.of("null", "boolean", "number", "string", "array", "object");

    private final Proof proof;

    CombinationProof(Proof proof) {
        this.proof = proof;
    }

    void show(Conjunction source, SchemaNode target, Obstacles out) {
        List<SchemaNode> any = target.list("anyOf");
        if (target.has("anyOf") && any.stream().noneMatch(part -> proof.implies(source, part))) {
            out.add("anyOf", source, target);
        }
        if (target.has("oneOf") && !isOne(source, target.list("oneOf"))) {
            out.add("oneOf", source, target);
        }
        SchemaNode not = target.schema("not");
        if (not != null && !isNot(source, not)) {
            out.add("not", source, target);
        }
        condition(source, target, out);
    }

    private boolean isOne(Conjunction source, List<SchemaNode> parts) {
        for (SchemaNode node : source.nodes()) {
            if (node.has("oneOf") && isPermutation(node.list("oneOf"), parts)) {
                return true;
            }
        }
        for (SchemaNode part : parts) {
            if (proof.implies(source, part)) {
                return parts.stream().allMatch(other -> other.equals(part) || proof.isDisjoint(source, other));
            }
        }
        return false;
    }

    private boolean isPermutation(List<SchemaNode> a, List<SchemaNode> b) {
        Set<SchemaNode> left = new HashSet<>(b);
        for (SchemaNode node : a) {
            SchemaNode partner = left.stream()
                    .filter(other -> proof.isEquivalent(node, other))
                    .findFirst()
                    .orElse(null);
            if (partner == null) {
                return false;
            }
            left.remove(partner);
        }
        return left.isEmpty() && a.size() == b.size();
    }

    private boolean isNot(Conjunction source, SchemaNode not) {
        return source.excluded().stream().anyMatch(own -> proof.implies(Conjunction.of(not, false), own))
                || proof.isDisjoint(source, not);
    }

    private void condition(Conjunction source, SchemaNode target, Obstacles out) {
        SchemaNode condition = target.schema("if");
        SchemaNode then = target.schema("then");
        SchemaNode otherwise = target.schema("else");
        if (condition == null) {
            return;
        }
        if (then != null && !proof.implies(where(source, condition), then)) {
            out.add("then", source, target);
        }
        if (otherwise != null && !proof.implies(whereNot(source, condition), otherwise)) {
            out.add("else", source, target);
        }
    }

    // What is known where a condition holds: the consequences of every condition that follows from it, too.
    private Conjunction where(Conjunction source, SchemaNode condition) {
        Conjunction known = source.and(condition);
        for (SchemaNode node : source.nodes()) {
            SchemaNode own = node.schema("if");
            SchemaNode then = node.schema("then");
            if (own != null && then != null && proof.implies(Conjunction.of(condition, false), own)) {
                known = known.and(then);
            }
        }
        return known;
    }

    private Conjunction whereNot(Conjunction source, SchemaNode condition) {
        Conjunction known = source.andNot(condition);
        for (SchemaNode node : source.nodes()) {
            SchemaNode own = node.schema("if");
            SchemaNode otherwise = node.schema("else");
            if (own != null && otherwise != null && proof.implies(Conjunction.of(own, false), condition)) {
                known = known.and(otherwise);
            }
        }
        return known;
    }

    /** Shows the claim for each of the alternatives the source leaves, where it leaves any. */
    boolean byCases(Conjunction source, SchemaNode target) {
        List<Conjunction> cases = alternatives(source);
        if (cases == null && isAlternative(target)) {
            cases = kinds(source);
            cases = cases == null ? values(source) : cases;
        }
        return cases != null
                && proof.mayGoOn()
                && cases.stream().allMatch(one -> proof.isEmpty(one) || proof.implies(one, target));
    }

    private static boolean isAlternative(SchemaNode target) {
        return target.has("anyOf") || target.has("oneOf") || target.has("not") || target.has("if");
    }

    private @Nullable List<Conjunction> alternatives(Conjunction source) {
        for (SchemaNode node : source.nodes()) {
            for (String keyword : List.of("oneOf", "anyOf")) {
                String what = node.key() + " " + keyword;
                List<SchemaNode> parts = node.list(keyword);
                if (!parts.isEmpty() && parts.size() <= MOST_CASES && !source.isSplit(what)) {
                    return cases(source.split(what), parts, keyword.equals("oneOf"));
                }
            }
            List<Conjunction> conditional = conditional(source, node);
            if (conditional != null) {
                return conditional;
            }
        }
        return null;
    }

    private static List<Conjunction> cases(Conjunction source, List<SchemaNode> parts, boolean exclusive) {
        List<Conjunction> cases = new ArrayList<>();
        for (SchemaNode part : parts) {
            Conjunction one = source.and(part);
            for (SchemaNode other : exclusive ? parts : List.<SchemaNode>of()) {
                one = other.equals(part) ? one : one.andNot(other);
            }
            cases.add(one);
        }
        return cases;
    }

    private static @Nullable List<Conjunction> conditional(Conjunction source, SchemaNode node) {
        SchemaNode condition = node.schema("if");
        String what = node.key() + " if";
        if (condition == null || source.isSplit(what)) {
            return null;
        }
        Conjunction decided = source.split(what);
        SchemaNode then = node.schema("then");
        SchemaNode otherwise = node.schema("else");
        Conjunction met = decided.and(condition);
        Conjunction unmet = decided.andNot(condition);
        return List.of(then == null ? met : met.and(then), otherwise == null ? unmet : unmet.and(otherwise));
    }

    private static @Nullable List<Conjunction> kinds(Conjunction source) {
        Set<JsonType> types = source.types();
        List<Conjunction> cases = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).stream().anyMatch(types::contains)) {
                cases.add(source.and(SchemaNode.made("type", Json.text(KIND_NAMES.get(i)))));
            }
        }
        return cases.size() < 2 ? null : cases;
    }

    private static @Nullable List<Conjunction> values(Conjunction source) {
        List<JsonNode> values = source.values();
        if (values == null || values.size() < 2 || values.size() > MOST_CASES) {
            return null;
        }
        return values.stream()
                .map(value -> source.and(SchemaNode.made("const", value)))
                .toList();
    }
}
