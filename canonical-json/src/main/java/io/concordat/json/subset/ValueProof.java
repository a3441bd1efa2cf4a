package io.concordat.json.subset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The keywords that look at a value as a whole: type, listed values, numbers and text. Immutable. */
final class ValueProof {

    private static final List<String> LABELS =
            List.of("format", "contentEncoding", "contentMediaType", "contentSchema");

    void show(Conjunction source, SchemaNode target, Obstacles out) {
        types(source, target, out);
        listed(source, target, out);
        Set<JsonType> types = source.types();
        if (types.contains(JsonType.INTEGER) || types.contains(JsonType.FRACTION)) {
            range(source, target, out);
            multiple(source, target, out);
        }
        if (types.contains(JsonType.STRING)) {
            sizes(source, target, "Length", Bounds::length, out);
            pattern(source, target, out);
            LABELS.forEach(keyword -> same(source, target, keyword, out));
        }
    }

    private static void types(Conjunction source, SchemaNode target, Obstacles out) {
        JsonNode type = target.get("type");
        if (type == null) {
            return;
        }
        Set<JsonType> taken = JsonType.of(type);
        // 1.0 is a whole number since draft 6, not in draft 4
        boolean lexical = target.dialect() == Dialect.DRAFT_4
                && !taken.contains(JsonType.FRACTION)
                && source.types().contains(JsonType.INTEGER)
                && source.nodes().stream().noneMatch(ValueProof::isLexicalInteger);
        if (lexical || !taken.containsAll(source.types())) {
            out.add("type", source, target);
        }
    }

    private static boolean isLexicalInteger(SchemaNode node) {
        JsonNode type = node.get("type");
        return node.dialect() == Dialect.DRAFT_4
                && type != null
                && !JsonType.of(type).contains(JsonType.FRACTION);
    }

    private static void listed(Conjunction source, SchemaNode target, Obstacles out) {
        for (String keyword : List.of("enum", "const")) {
            JsonNode said = target.get(keyword);
            if (said == null) {
                continue;
            }
            List<JsonNode> taken = keyword.equals("const") ? List.of(said) : List.copyOf(said.values());
            List<JsonNode> values = source.values();
            if (values == null || !values.stream().allMatch(v -> Conjunction.holds(taken, v))) {
                out.add(new Obstacle(
                        keyword,
                        source.place().pointer(),
                        target.pointer(),
                        values == null ? "" : Obstacle.brief(values),
                        Obstacle.brief(taken)));
            }
        }
    }

    private static void range(Conjunction source, SchemaNode target, Obstacles out) {
        Bounds.End least = Bounds.minimum(target);
        Bounds.End known = Bounds.minimum(source);
        if (least != null && (known == null || !known.isAtLeast(least))) {
            out.add(target.has("minimum") ? "minimum" : "exclusiveMinimum", source, target);
        }
        Bounds.End most = Bounds.maximum(target);
        Bounds.End knownMost = Bounds.maximum(source);
        if (most != null && (knownMost == null || !knownMost.isAtMost(most))) {
            out.add(target.has("maximum") ? "maximum" : "exclusiveMaximum", source, target);
        }
    }

    private static void multiple(Conjunction source, SchemaNode target, Obstacles out) {
        JsonNode step = target.get("multipleOf");
        if (step == null || step.decimalValue().signum() == 0) {
            return;
        }
        boolean whole = !source.types().contains(JsonType.FRACTION) && isMultiple(BigDecimal.ONE, step);
        boolean said = source.nodes().stream().anyMatch(node -> {
            JsonNode own = node.get("multipleOf");
            return own != null && isMultiple(own.decimalValue(), step);
        });
        List<JsonNode> values = source.values();
        boolean all = values != null
                && values.stream().filter(JsonNode::isNumber).allMatch(v -> isMultiple(v.decimalValue(), step));
        if (!whole && !said && !all) {
            out.add("multipleOf", source, target);
        }
    }

    private static boolean isMultiple(BigDecimal value, JsonNode step) {
        return value.remainder(step.decimalValue()).signum() == 0;
    }

    /** Shows {@code min…} and {@code max…} of a size. */
    static void sizes(
            Conjunction source,
            SchemaNode target,
            String what,
            Function<JsonNode, @Nullable Long> size,
            Obstacles out) {
        if (Bounds.count(target, "min" + what, 0) > Bounds.atLeast(source, "min" + what, size)) {
            out.add("min" + what, source, target);
        }
        if (Bounds.count(target, "max" + what, Long.MAX_VALUE) < Bounds.atMost(source, "max" + what, size)) {
            out.add("max" + what, source, target);
        }
    }

    private static void pattern(Conjunction source, SchemaNode target, Obstacles out) {
        JsonNode pattern = target.get("pattern");
        List<JsonNode> values = source.values();
        boolean all = pattern != null
                && values != null
                && values.stream()
                        .filter(JsonNode::isString)
                        .allMatch(v ->
                                NamePattern.matches(pattern.asString(""), v.stringValue()) == NamePattern.Answer.YES);
        if (!all) {
            same(source, target, "pattern", out);
        }
    }

    private static void same(Conjunction source, SchemaNode target, String keyword, Obstacles out) {
        JsonNode demanded = target.get(keyword);
        boolean said = demanded == null || source.nodes().stream().anyMatch(node -> demanded.equals(node.get(keyword)));
        if (!said) {
            out.add(keyword, source, target);
        }
    }
}
