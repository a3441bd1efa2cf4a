package io.concordat.json.schema;

import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of values without parts, and the keywords of constraints. Immutable. */
final class LeafSchema {

    private final boolean strict;

    LeafSchema(boolean strict) {
        this.strict = strict;
    }

    Map<String, Object> schema(Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof EnumShape names) {
            schema.put("enum", names.names());
        } else if (shape instanceof Scalar scalar) {
            schema.put("type", type(scalar));
            if (scalar.format() != null) {
                schema.put("format", scalar.format());
            }
            if (scalar.pattern() != null) {
                schema.put("pattern", anchored(scalar.pattern()));
            }
            bounds(scalar, schema);
        }
        return schema;
    }

    private Object type(Scalar scalar) {
        return switch (scalar) {
            case INTEGER, LONG -> "integer";
            case BOOLEAN -> "boolean";
            case DECIMAL -> strict ? "string" : List.of("string", "number");
            default -> "string";
        };
    }

    private static void bounds(Scalar scalar, Map<String, Object> schema) {
        if (scalar == Scalar.INTEGER) {
            schema.put("minimum", Integer.MIN_VALUE);
            schema.put("maximum", Integer.MAX_VALUE);
        } else if (scalar == Scalar.LONG) {
            schema.put("minimum", Long.MIN_VALUE);
            schema.put("maximum", Long.MAX_VALUE);
        }
    }

    /** Adds the keywords of constraints. */
    void limit(Shape shape, Limits limits, Map<String, Object> schema) {
        size(shape instanceof ListShape ? "Items" : "Length", limits, schema);
        if (limits.pattern() != null) {
            schema.put("pattern", anchored(limits.pattern().pattern()));
        }
        Limits.Range range = limits.range();
        if (range != null && shape == Scalar.DECIMAL) {
            decimalRange(range, schema);
        } else if (range != null) {
            range(range, schema);
        }
    }

    private static void size(String what, Limits limits, Map<String, Object> schema) {
        if (limits.minSize() > 0) {
            schema.put("min" + what, limits.minSize());
        }
        if (limits.maxSize() < Integer.MAX_VALUE) {
            schema.put("max" + what, limits.maxSize());
        }
    }

    private static void range(Limits.Range range, Map<String, Object> schema) {
        if (range.min() != null) {
            schema.remove("minimum");
            schema.put(range.minOpen() ? "exclusiveMinimum" : "minimum", range.min());
        }
        if (range.max() != null) {
            schema.remove("maximum");
            schema.put(range.maxOpen() ? "exclusiveMaximum" : "maximum", range.max());
        }
    }

    // A bound on a text can only be said by a pattern, which can say "not negative" and "not zero", no more.
    private void decimalRange(Limits.Range range, Map<String, Object> schema) {
        BigDecimal min = range.min();
        if (range.max() != null || min == null || min.signum() != 0) {
            throw new IllegalStateException("a decimal can only be bounded by zero from below in a schema, found "
                    + range + ": write a numbered rule instead");
        }
        String unsigned = String.valueOf(Scalar.DECIMAL.pattern()).substring("-?".length());
        schema.put("pattern", anchored((range.minOpen() ? "(?=.*[1-9])" : "") + unsigned));
        if (!strict) {
            range(range, schema);
        }
    }

    private static String anchored(String pattern) {
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
