package io.concordat.json.shape;

import io.concordat.model.document.Meta;
import io.concordat.model.document.UnknownFields;
import io.concordat.model.value.Id;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** A JSON object that is the form of one record. Thread-safe; completed by the registry before anybody sees it. */
public final class RecordShape implements Shape {

    /** What {@link #metaIndex()} and the like say when there is no such component. */
    public static final int NONE = -1;

    private static final String NO_NAME = "\u0000hidden";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Class<?> type;
    private final MethodHandle constructor;
    private Component[] components = {};
    private PropertyNameMatcher names = FACTORY.constructNameMatcher(List.of(), true);
    private long requiredMask;
    private int[] defaultedLists = {};
    private int metaIndex = NONE;
    private int unknownIndex = NONE;
    private int idIndex = NONE;

    RecordShape(Class<?> type, MethodHandle constructor) {
        this.type = type;
        this.constructor = constructor;
    }

    // Records may contain themselves, so the components come after the shape exists.
    void complete(Component[] all) {
        components = all;
        names = matcher(Arrays.stream(all).map(c -> c.shape() == OpaqueShape.UNKNOWN ? NO_NAME : c.name()));
        for (int i = 0; i < all.length; i++) {
            unknownIndex = all[i].shape() == OpaqueShape.UNKNOWN ? i : unknownIndex;
            metaIndex = all[i].shape() instanceof RecordShape r && r.type == Meta.class ? i : metaIndex;
        }
        requiredMask = maskOf(all);
        defaultedLists = IntStream.range(0, all.length)
                .filter(i -> all[i].shape() instanceof ListShape && !all[i].isOptional())
                .toArray();
        idIndex = all.length > 0 && namesItself(all[0]) ? 0 : NONE;
    }

    /** Finds a name's place among names. */
    static PropertyNameMatcher matcher(Stream<String> names) {
        return FACTORY.constructNameMatcher(
                names.map(String::intern).map(Named::fromString).toList(), true);
    }

    static long maskOf(Component[] all) {
        long mask = 0;
        for (int i = 0; i < all.length; i++) {
            mask |= all[i].isRequired() ? 1L << i : 0;
        }
        return mask;
    }

    private static boolean namesItself(Component first) {
        boolean named = first.name().equals("id") || first.name().endsWith("Id");
        return named && !first.isOptional() && (first.shape() == Scalar.TEXT || first.shape() == Scalar.ID);
    }

    /** The record. */
    public Class<?> type() {
        return type;
    }

    /** Name within a schema: that of the record, after the records it is nested in. */
    public String name() {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The components in order of declaration. Do not change the array. */
    public Component[] components() {
        return components;
    }

    /** The component of a member, null if there is none of that name. For the hot path there is {@link #names()}. */
    public @Nullable Component component(String name) {
        for (Component component : components) {
            if (component.shape() != OpaqueShape.UNKNOWN && component.name().equals(name)) {
                return component;
            }
        }
        return null;
    }

    /** Finds a component by the name of its member; the index is that of {@link #components()}. */
    public PropertyNameMatcher names() {
        return names;
    }

    /** A bit for each component a document must have a member for. */
    public long requiredMask() {
        return requiredMask;
    }

    /** Indexes of the lists that are empty when absent. Do not change the array. */
    public int[] defaultedLists() {
        return defaultedLists;
    }

    /** Index of the {@link Meta}; a record that has one keeps the unknown fields of everything below it. */
    public int metaIndex() {
        return metaIndex;
    }

    /** Index of the {@link UnknownFields}, which are no member of the JSON object. */
    public int unknownIndex() {
        return unknownIndex;
    }

    /** The text that names an instance among others of a list, null if it has none. */
    public @Nullable String idOf(Object instance) {
        if (idIndex == NONE) {
            return null;
        }
        Object id = components[idIndex].valueOf(instance);
        return id instanceof Id<?> typed ? typed.value() : (String) id;
    }

    /** Makes an instance; throws what the record's constructor throws. */
    public Object create(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("constructor of " + type.getName() + " threw a checked exception", e);
        }
    }

    /** The same instance with one component replaced. */
    public Object with(Object instance, int index, Object value) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == index ? value : components[i].valueOf(instance);
        }
        return create(values);
    }

    @Override
    public String expected() {
        return "an object";
    }
}
