package io.concordat.json.subset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tightest bounds that follow from what is known of a value. */
final class Bounds {

    /**
     * An end of a range of numbers.
     *
     * @param at where it ends
     * @param open whether the end itself is out
     */
    record End(BigDecimal at, boolean open) {

        boolean isAtLeast(End other) {
            int order = at.compareTo(other.at);
            return order > 0 || (order == 0 && (open || !other.open));
        }

        boolean isAtMost(End other) {
            int order = at.compareTo(other.at);
            return order < 0 || (order == 0 && (open || !other.open));
        }
    }

    private Bounds() {}

    static @Nullable End minimum(SchemaNode node) {
        return tightest(end(node, "minimum", "exclusiveMinimum"), exclusive(node, "exclusiveMinimum"), true);
    }

    static @Nullable End maximum(SchemaNode node) {
        return tightest(end(node, "maximum", "exclusiveMaximum"), exclusive(node, "exclusiveMaximum"), false);
    }

    private static @Nullable End end(SchemaNode node, String keyword, String exclusive) {
        JsonNode value = node.get(keyword);
        JsonNode flag = node.get(exclusive);
        boolean open = node.dialect() == Dialect.DRAFT_4 && flag != null && flag.asBoolean(false);
        return value == null || !value.isNumber() ? null : new End(value.decimalValue(), open);
    }

    private static @Nullable End exclusive(SchemaNode node, String keyword) {
        JsonNode value = node.get(keyword);
        boolean counts = value != null && value.isNumber() && node.dialect() != Dialect.DRAFT_4;
        return counts && value != null ? new End(value.decimalValue(), true) : null;
    }

    private static @Nullable End tightest(@Nullable End a, @Nullable End b, boolean lower) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return (lower ? a.isAtLeast(b) : a.isAtMost(b)) ? a : b;
    }

    static @Nullable End minimum(Conjunction known) {
        return Stream.concat(known.nodes().stream().map(Bounds::minimum), Stream.of(ofValues(known, true)))
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isAtLeast(b) ? a : b)
                .orElse(null);
    }

    static @Nullable End maximum(Conjunction known) {
        return Stream.concat(known.nodes().stream().map(Bounds::maximum), Stream.of(ofValues(known, false)))
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isAtMost(b) ? a : b)
                .orElse(null);
    }

    private static @Nullable End ofValues(Conjunction known, boolean lower) {
        List<JsonNode> values = known.values();
        if (values == null) {
            return null;
        }
        Stream<BigDecimal> numbers = values.stream().filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        return (lower ? numbers.min(BigDecimal::compareTo) : numbers.max(BigDecimal::compareTo))
                .map(at -> new End(at, false))
                .orElse(null);
    }

    /** The largest of a keyword like {@code minLength}; values that are listed count with their size. */
    static long atLeast(Conjunction known, String keyword, Function<JsonNode, @Nullable Long> size) {
        long said = known.nodes().stream()
                .mapToLong(n -> count(n, keyword, 0))
                .max()
                .orElse(0);
        List<JsonNode> values = known.values();
        return values == null
                ? said
                : Math.max(
                        said,
                        sizes(values, size).mapToLong(Long::longValue).min().orElse(0));
    }

    /** The smallest of a keyword like {@code maxLength}. */
    static long atMost(Conjunction known, String keyword, Function<JsonNode, @Nullable Long> size) {
        long said = known.nodes().stream()
                .mapToLong(n -> count(n, keyword, Long.MAX_VALUE))
                .min()
                .orElse(Long.MAX_VALUE);
        List<JsonNode> values = known.values();
        return values == null
                ? said
                : Math.min(
                        said,
                        sizes(values, size).mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE));
    }

    private static Stream<Long> sizes(List<JsonNode> values, Function<JsonNode, @Nullable Long> size) {
        return values.stream().map(size).flatMap(Stream::ofNullable);
    }

    /** The number a keyword says. */
    static long count(SchemaNode node, String keyword, long otherwise) {
        JsonNode value = node.get(keyword);
        return value == null || !value.isNumber()
                ? otherwise
                : value.decimalValue().min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    static @Nullable Long length(JsonNode value) {
        return value.isString()
                ? (long) value.stringValue()
                        .codePointCount(0, value.stringValue().length())
                : null;
    }

    static @Nullable Long elements(JsonNode value) {
        return value.isArray() ? (long) value.size() : null;
    }

    static @Nullable Long members(JsonNode value) {
        return value.isObject() ? (long) value.size() : null;
    }
}
