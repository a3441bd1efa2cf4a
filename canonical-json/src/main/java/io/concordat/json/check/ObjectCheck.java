package io.concordat.json.check;

import io.concordat.json.shape.Breaches;
import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnvelopeShape;
import io.concordat.json.shape.EnvelopeShape.Attribute;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.Place;
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
        RecordShape shape = shapes.of(document.getClass());
        object(shape, document, new Here("", Place.root(shape), found));
        return found;
    }

    /** Everything that is wrong with an event, its envelope included; pointers are those of its JSON form. */
    public List<Violation> check(Event<?> event) {
        List<Violation> found = new ArrayList<>();
        Object trace = envelope.traceOf(event);
        for (Attribute attribute : envelope.attributes()) {
            Object owner = attribute.ofTrace() ? trace : event;
            Component component = attribute.component();
            Place place = Place.ENVELOPE.member(component);
            member(
                    component,
                    owner == null ? null : component.valueOf(owner),
                    new Here("/" + attribute.name(), place, found));
        }
        RecordShape data = shapes.of(event.data().getClass());
        object(data, event.data(), new Here("/data", Place.root(data), found));
        return found;
    }

    /** A place in a document where something may be wrong. */
    private record Here(String at, Place place, List<Violation> found) implements Breaches {

        @Override
        public void add(String keyword, String was, String expected) {
            found.add(new Violation(keyword, at, was, expected));
        }

        @Override
        public boolean showsValues() {
            return !place.own().isConfidential();
        }

        Here member(Component component) {
            return new Here(at + "/" + component.name(), place.member(component), found);
        }

        Here element(ListShape list, int index) {
            return new Here(at + "/" + index, place.element(list), found);
        }
    }

    private static void object(RecordShape shape, Object instance, Here here) {
        for (Component component : shape.components()) {
            if (component.shape() != OpaqueShape.UNKNOWN) {
                member(component, component.valueOf(instance), here.member(component));
            }
        }
    }

    private static void member(Component component, @Nullable Object value, Here here) {
        if (value != null) {
            value(value, here);
        } else if (component.isRequired()) {
            here.add("required", "nothing", component.shape().expected());
        }
    }

    private static void value(Object value, Here here) {
        Shape shape = here.place().shape();
        if (shape instanceof Scalar scalar) {
            scalar(scalar, here.place().limits(), value, here);
        } else if (shape instanceof RecordShape structure) {
            object(structure, value, here);
        } else if (shape instanceof ListShape list) {
            List<?> elements = (List<?>) value;
            here.place().limits().check(elements, here);
            for (int i = 0; i < elements.size(); i++) {
                value(elements.get(i), here.element(list, i));
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
