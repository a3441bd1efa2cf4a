package io.concordat.json.check;

import io.concordat.json.shape.Breaches;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.json.shape.Surrogates;
import io.concordat.model.event.Event;
import io.concordat.model.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks an object in memory against its shape: what is missing, the Jakarta constraints at every depth, and values that
 * have no JSON form. Immutable and thread-safe.
 */
public final class ObjectCheck {

    private final ShapeRegistry shapes;
    private final EnvelopeShape envelope;

    /** A check by the shapes of a registry. */
    public ObjectCheck(ShapeRegistry shapes, EnvelopeShape envelope) {
        this.shapes = shapes;
        this.envelope = envelope;
    }

    /** Everything that is wrong with a record. */
    public List<Violation> check(Object document) {
        List<Violation> found = new ArrayList<>();
        object(shapes.of(document.getClass()), document, "", found);
        return found;
    }

    /** Everything that is wrong with an event, its envelope included; pointers are those of its JSON form. */
    public List<Violation> check(Event<?> event) {
        List<Violation> found = new ArrayList<>();
        Object trace = envelope.traceOf(event);
        for (Attribute attribute : envelope.attributes()) {
            Object owner = attribute.ofTrace() ? trace : event;
            Object value = owner == null ? null : attribute.component().valueOf(owner);
            member(attribute.component(), value, "/" + attribute.name(), found);
        }
        object(shapes.of(event.data().getClass()), event.data(), "/data", found);
        return found;
    }

    private static void object(RecordShape shape, Object instance, String at, List<Violation> found) {
        for (Component component : shape.components()) {
            if (component.shape() != OpaqueShape.UNKNOWN) {
                member(component, component.valueOf(instance), at + "/" + component.name(), found);
            }
        }
    }

    private static void member(Component component, @Nullable Object value, String at, List<Violation> found) {
        if (value != null) {
            value(component.shape(), component.limits(), value, at, found);
        } else if (component.isRequired()) {
            found.add(new Violation("required", at, "nothing", component.shape().expected()));
        }
    }

    private static void value(Shape shape, Limits limits, Object value, String at, List<Violation> found) {
        Breaches here = (keyword, was, expected) -> found.add(new Violation(keyword, at, was, expected));
        if (shape instanceof Scalar scalar) {
            scalar(scalar, limits, value, here);
        } else if (shape instanceof RecordShape structure) {
            object(structure, value, at, found);
        } else if (shape instanceof ListShape list) {
            List<?> elements = (List<?>) value;
            limits.check(elements, here);
            for (int i = 0; i < elements.size(); i++) {
                value(list.element(), list.limits(), elements.get(i), at + "/" + i, found);
            }
        }
    }

    private static void scalar(Scalar scalar, Limits limits, Object value, Breaches here) {
        switch (scalar) {
            case TEXT -> text((String) value, limits, here);
            case INTEGER, LONG -> limits.check(((Number) value).longValue(), here);
            case DECIMAL -> limits.check((BigDecimal) value, here);
            default -> {}
        }
        printable(scalar, value, here);
    }

    private static void text(String text, Limits limits, Breaches here) {
        limits.check(text, here);
        Surrogates.check(text, here);
    }

    private static void printable(Scalar scalar, Object value, Breaches here) {
        try {
            scalar.print(value);
        } catch (IllegalArgumentException e) {
            here.add("format", String.valueOf(e.getMessage()), scalar.expected());
        }
    }
}
