package io.concordat.json.compatibility;

import io.concordat.json.subset.Obstacle;
import java.util.Set;

/** What a proof did not get past, in one direction or in both. */
record Breaks(
        String keyword,
        String oldPointer,
        String newPointer,
        String before,
        String after,
        boolean reader,
        boolean writer) {

    // A minor may widen these by the written policy; old readers are another question.
    private static final Set<String> WIDENABLE = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "items",
            "contains",
            "maxContains",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "properties",
            "additionalProperties",
            "required",
            "dependencies");

    static Breaks ofReader(Obstacle o) {
        return new Breaks(o.keyword(), o.sourcePointer(), o.targetPointer(), o.source(), o.target(), true, false);
    }

    static Breaks ofWriter(Obstacle o) {
        return new Breaks(o.keyword(), o.targetPointer(), o.sourcePointer(), o.target(), o.source(), false, true);
    }

    Breaks both() {
        return new Breaks(keyword, oldPointer, newPointer, before, after, true, true);
    }

    Difference difference() {
        boolean minor = !reader && WIDENABLE.contains(keyword);
        return new Difference(
                kind(),
                keyword,
                oldPointer,
                newPointer,
                before,
                after,
                !reader,
                !writer,
                minor ? ReleaseLevel.MINOR : ReleaseLevel.MAJOR);
    }

    private ChangeKind kind() {
        if (keyword.equals("type")) {
            return ChangeKind.TYPE;
        } else if (keyword.equals("required")) {
            return ChangeKind.REQUIRED;
        } else if (reader && writer) {
            return ChangeKind.CHANGED;
        }
        return reader ? ChangeKind.NARROWED : ChangeKind.WIDENED;
    }
}
