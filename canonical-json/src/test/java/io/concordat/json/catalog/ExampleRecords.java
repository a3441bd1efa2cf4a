package io.concordat.json.catalog;

import io.concordat.json.shape.Component;
import io.concordat.json.shape.EnumShape;
import io.concordat.json.shape.Limits;
import io.concordat.json.shape.ListShape;
import io.concordat.json.shape.OpaqueShape;
import io.concordat.json.shape.RecordShape;
import io.concordat.json.shape.Scalar;
import io.concordat.json.shape.Shape;
import io.concordat.json.shape.ShapeRegistry;
import io.concordat.model.document.Contract;
import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plausible records of any contract, made from the shape and the names of its members; always the same. Documents that
 * somebody wrote by hand are taken as they are, also inside others.
 */
final class ExampleRecords {

    private static final int CHOICES = 40;

    private final ShapeRegistry shapes;
    private final Map<Class<?>, Record> written = new HashMap<>();
    private final ExampleValues values = new ExampleValues();
    private int choice;

    ExampleRecords(ShapeRegistry shapes) {
        this.shapes = shapes;
    }

    /** Takes a document as its own example. */
    void put(Record document) {
        written.put(document.getClass(), document);
    }

    <T extends Record> T of(Class<T> type) {
        return type.cast(record(shapes.of(type), "", 0));
    }

    private Object record(RecordShape shape, String about, int depth) {
        if (written.containsKey(shape.type())) {
            return written.get(shape.type());
        }
        int outer = choice;
        RuntimeException last = null;
        for (choice = 0; choice < CHOICES; choice++) {
            try {
                Object made = attempt(shape, about, depth);
                choice = outer;
                return made;
            } catch (IllegalArgumentException | NullPointerException e) {
                last = e;
            }
        }
        throw new IllegalStateException("no example of " + shape.name() + ": teach ExampleValues", last);
    }

    // The first choice has what is optional, too; later ones leave out more and more of it, then take other names.
    private Object attempt(RecordShape shape, String about, int depth) {
        Component[] components = shape.components();
        RecordComponent[] declared = shape.type().getRecordComponents();
        Object[] made = new Object[components.length];
        int mine = choice;
        for (int i = 0; i < made.length; i++) {
            boolean leftOut = components[i].isOptional() && isLeftOut(components[i], i, depth, about);
            String inside = about(declared[i].getGenericType(), about)
                    + (components[i].name().matches(".*([lL]ine|demand)") ? ExampleValues.LINE : "");
            made[i] = leftOut ? null : value(components[i], components[i].shape(), inside, depth + 1);
            choice = mine;
        }
        Contract contract = shape.type().getAnnotation(Contract.class);
        if (contract != null && shape.metaIndex() != RecordShape.NONE) {
            RecordShape meta = (RecordShape) components[shape.metaIndex()].shape();
            made[shape.metaIndex()] = named(meta, made[shape.metaIndex()], contract);
        }
        return shape.create(made);
    }

    // Deep down optional members are made only where nothing is valid without them.
    private boolean isLeftOut(Component component, int index, int depth, String about) {
        if (component.name().equals("lineId")) {
            return !about.endsWith(ExampleValues.LINE);
        }
        boolean masked = (choice >> (index % 4) & 1) == 1;
        return isHeavy(component) || (choice < CHOICES / 2 && depth > 2) || (choice > 0 && masked);
    }

    private static boolean isHeavy(Component component) {
        return List.of("unknown", "supersedes", "digest", "parentLine", "override")
                .contains(component.name());
    }

    // Ref<Customer> is about customers, and so is the id in it.
    private static String about(Type type, String outer) {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments()[0] instanceof Class<?> of) {
            return of.getSimpleName();
        }
        return outer;
    }

    private static Object named(RecordShape meta, Object instance, Contract contract) {
        Object result = instance;
        for (int i = 0; i < meta.components().length; i++) {
            result = switch (meta.components()[i].name()) {
                case "contract" -> meta.with(result, i, contract.name());
                case "contractVersion" -> meta.with(result, i, contract.version());
                default -> result;
            };
        }
        return result;
    }

    private Object value(Component component, Shape shape, String about, int depth) {
        Limits limits = shape == component.shape() ? component.limits() : ((ListShape) component.shape()).limits();
        if (shape instanceof Scalar scalar) {
            return values.of(scalar, component.name(), about, limits);
        } else if (shape instanceof RecordShape structure) {
            return record(structure, about, depth);
        } else if (shape instanceof ListShape list) {
            return list(component, list, about, depth);
        } else if (shape instanceof EnumShape names) {
            return names.constant(names.names().get(choice / 4 % names.names().size()));
        }
        return shape == OpaqueShape.UNKNOWN ? UnknownFields.NONE : new OpaqueJson("{\"shelf\":\"A-12\"}");
    }

    private List<Object> list(Component component, ListShape shape, String about, int depth) {
        boolean empty = component.limits().minSize() == 0
                && (depth > 3 || component.name().equals("extensions"));
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < (empty ? 0 : Math.max(1, component.limits().minSize())); i++) {
            elements.add(value(component, shape.element(), about, depth));
        }
        return elements;
    }
}
