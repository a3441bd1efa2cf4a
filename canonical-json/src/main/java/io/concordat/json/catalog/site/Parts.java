package io.concordat.json.catalog.site;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types a contract is made of, in the order a reader meets them, and the places where each stands. */
final class Parts {

    private static final int DEEPEST = 12;

    private final Map<RecordShape, List<String>> records = new LinkedHashMap<>();
    private final Map<EnumShape, List<String>> enums = new LinkedHashMap<>();

    Parts(Class<? extends Record> root) {
        this(root, "");
    }

    Parts(Class<? extends Record> root, String at) {
        visit(new ShapeRegistry().of(root), at, 0);
    }

    private void visit(Shape shape, String at, int depth) {
        if (shape instanceof ListShape list) {
            visit(list.element(), at + "/*", depth);
        } else if (shape instanceof EnumShape names) {
            enums.computeIfAbsent(names, key -> new ArrayList<>()).add(at);
        } else if (shape instanceof RecordShape structure && depth < DEEPEST) {
            records.computeIfAbsent(structure, key -> new ArrayList<>()).add(at);
            for (Component component : members(structure)) {
                visit(component.shape(), at + "/" + component.name(), depth + 1);
            }
        }
    }

    /** The members of a record that JSON has. */
    static List<Component> members(RecordShape shape) {
        return Arrays.stream(shape.components())
                .filter(component -> component.shape() != OpaqueShape.UNKNOWN)
                .toList();
    }

    /** Records and the pointers to them; {@code *} for any element of a list. */
    Map<RecordShape, List<String>> records() {
        return records;
    }

    /** Closed sets of names and the pointers to them. */
    Map<EnumShape, List<String>> enums() {
        return enums;
    }
}
