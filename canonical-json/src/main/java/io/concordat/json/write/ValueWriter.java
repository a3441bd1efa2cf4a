package io.concordat.json.write;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.model.document.Meta;
import io.concordat.model.document.OpaqueJson;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as their shapes say. One for each document; not thread-safe.
 */
final class ValueWriter {

    private final JsonBytes out;
    private final OpaqueCheck opaque;

    ValueWriter(JsonBytes out, OpaqueCheck opaque) {
        this.out = out;
        this.opaque = opaque;
    }

    void object(RecordShape shape, Object instance, @Nullable UnknownTree inherited) {
        UnknownTree unknown = unknownOf(shape, instance, inherited);
        out.writeStartObject();
        for (Component component : shape.components()) {
            member(component, component.valueOf(instance), unknown);
        }
        if (unknown != null) {
            splice(shape, unknown);
        }
        out.writeEndObject();
    }

    private static @Nullable UnknownTree unknownOf(
            RecordShape shape, Object instance, @Nullable UnknownTree inherited) {
        if (shape.metaIndex() == RecordShape.NONE) {
            return inherited;
        }
        Meta meta = (Meta) shape.components()[shape.metaIndex()].valueOf(instance);
        return meta == null || meta.unknown().isEmpty() ? inherited : UnknownTree.of(meta.unknown());
    }

    private void member(Component component, @Nullable Object value, @Nullable UnknownTree unknown) {
        if (component.shape() == OpaqueShape.UNKNOWN) {
            return;
        }
        if (value == null) {
            requireOptional(component);
        } else if (!isLeftOut(component, value)) {
            out.writeName(component.quotedName());
            value(
                    component.shape(),
                    component.limits(),
                    value,
                    unknown == null ? null : unknown.child(component.name()));
        }
    }

    private static void requireOptional(Component component) {
        if (component.isRequired()) {
            throw new NotWritableException(component.name() + " is missing");
        }
    }

    private static boolean isLeftOut(Component component, Object value) {
        // asking the shape first spares every other value a slow test for an interface
        return component.isLeftOutWhenEmpty() && ((List<?>) value).isEmpty();
    }

    void value(Shape shape, Limits limits, Object value, @Nullable UnknownTree unknown) {
        if (shape instanceof Scalar scalar) {
            scalar(scalar, limits, value);
        } else if (shape instanceof RecordShape structure) {
            object(structure, value, unknown);
        } else if (shape instanceof ListShape list) {
            list(list, limits, (List<?>) value, unknown);
        } else if (shape instanceof EnumShape names) {
            out.writeQuoted(names.quotedName(value));
        } else {
            raw((OpaqueJson) value);
        }
    }

    void raw(OpaqueJson json) {
        out.writeRawValue(opaque.requireJson(json));
    }

    private void list(ListShape shape, Limits limits, List<?> elements, @Nullable UnknownTree unknown) {
        limits.check(elements, ValueWriter::refuse);
        out.writeStartArray();
        Set<String> ids = unknown == null ? Set.of() : new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            Object element = elements.get(i);
            UnknownTree below = unknown == null ? null : elementOf(unknown, shape, element, ids, i);
            value(shape.element(), shape.limits(), element, below);
        }
        out.writeEndArray();
    }

    // The first element with an id is addressed by it, every other one by its index.
    private static @Nullable UnknownTree elementOf(
            UnknownTree unknown, ListShape shape, Object element, Set<String> ids, int index) {
        String id = shape.element() instanceof RecordShape structure ? structure.idOf(element) : null;
        boolean named = id != null && ids.add(id);
        return unknown.child(named ? "[" + id + "]" : Integer.toString(index));
    }

    private void scalar(Scalar scalar, Limits limits, Object value) {
        switch (scalar) {
            case TEXT -> out.writeString(checked((String) value, limits));
            case INTEGER -> out.writeNumber(checked((Integer) value, limits).intValue());
            case LONG -> out.writeNumber(checked((Long) value, limits).longValue());
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case DECIMAL -> out.writeString(scalar.print(checked((BigDecimal) value, limits)));
            default -> out.writeString(checked(scalar.print(value), limits));
        }
    }

    private static String checked(String text, Limits limits) {
        limits.check(text, ValueWriter::refuse);
        return text;
    }

    private static BigDecimal checked(BigDecimal number, Limits limits) {
        limits.check(number, ValueWriter::refuse);
        return number;
    }

    private static <N extends Number> N checked(N number, Limits limits) {
        limits.check(number.longValue(), ValueWriter::refuse);
        return number;
    }

    private static void refuse(String keyword, String found, String expected) {
        throw new NotWritableException(keyword + ": found " + found + ", expected " + expected);
    }

    // A name that has become a component meanwhile is that component's.
    private void splice(RecordShape shape, UnknownTree unknown) {
        for (Map.Entry<String, UnknownTree> member : unknown.children().entrySet()) {
            OpaqueJson value = member.getValue().value();
            if (value != null && shape.names().matchName(member.getKey()) < 0) {
                out.writeName(member.getKey());
                raw(value);
            }
        }
    }
}
