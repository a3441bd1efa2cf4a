package io.concordat.json.shape;

import io.concordat.model.document.OpaqueJson;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads shapes from records and keeps them. Thread-safe.
 *
 * <p>Type parameters of a record do not change its JSON form, so a shape belongs to a class.
 */
public final class ShapeRegistry {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
    private static final int MAX_COMPONENTS = 64;

    private static final Map<Class<?>, OpaqueShape> OPAQUE = Map.of(
            OpaqueJson.class, OpaqueShape.ANY,
            UnknownFields.class, OpaqueShape.UNKNOWN,
            EventType.class, OpaqueShape.EVENT_TYPE,
            EventData.class, OpaqueShape.EVENT_DATA);

    private final Map<Class<?>, RecordShape> complete = new ConcurrentHashMap<>();
    private final Map<Class<?>, RecordShape> underWay = new HashMap<>();

    /**
     * The shape of a record.
     *
     * @throws IllegalStateException if a component has a type or a constraint that has no JSON form
     */
    public RecordShape of(Class<?> type) {
        RecordShape known = complete.get(type);
        return known != null ? known : read(type);
    }

    private synchronized RecordShape read(Class<?> type) {
        RecordShape shape = recordShape(type);
        complete.putAll(underWay);
        underWay.clear();
        return shape;
    }

    private RecordShape recordShape(Class<?> type) {
        RecordShape known = complete.containsKey(type) ? complete.get(type) : underWay.get(type);
        if (known != null) {
            return known;
        }
        RecordShape shape = new RecordShape(type, constructor(type));
        underWay.put(type, shape);
        try {
            shape.complete(Arrays.stream(type.getRecordComponents())
                    .map(this::component)
                    .toArray(Component[]::new));
        } catch (RuntimeException e) {
            underWay.clear();
            throw e;
        }
        return shape;
    }

    private Component component(RecordComponent component) {
        String where = component.getDeclaringRecord().getName() + "." + component.getName();
        Shape shape = shape(component.getAnnotatedType(), component.getGenericType(), where);
        Limits limits = LimitsReading.of(constrained(component), where);
        return new Component(component, shape, limits);
    }

    // Constraints are not targeted at components, so they are found on what the compiler copied them to.
    private static AnnotatedElement constrained(RecordComponent component) {
        return component.getAccessor();
    }

    private Shape shape(AnnotatedType annotated, Type type, String where) {
        Class<?> raw = raw(type);
        if (raw == List.class && annotated instanceof AnnotatedParameterizedType list) {
            AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
            return new ListShape(shape(element, element.getType(), where + "[]"), LimitsReading.of(element, where));
        }
        OpaqueShape opaque = OPAQUE.get(raw);
        if (opaque != null) {
            return opaque;
        }
        Optional<Scalar> scalar = Scalar.of(raw);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (raw.isEnum()) {
            return new EnumShape(raw);
        }
        if (raw.isRecord()) {
            return recordShape(raw);
        }
        throw new IllegalStateException(where + " is of type " + type.getTypeName()
                + ", which has no JSON form: use a record, an enum, a list or a scalar of the model");
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof TypeVariable<?> variable ? raw(variable.getBounds()[0]) : Object.class;
    }

    private static MethodHandle constructor(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length > MAX_COMPONENTS) {
            throw new IllegalStateException(
                    type.getName() + " is no record of at most " + MAX_COMPONENTS + " components");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " must be a public record in an exported package", e);
        }
    }
}
