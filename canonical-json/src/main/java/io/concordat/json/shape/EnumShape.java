package io.concordat.json.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A closed set of names we own. The name written is the constant's, or what its public {@code code()} says where the
 * enum has one.
 */
public final class EnumShape implements Shape {

    private final Class<?> type;
    private final Map<String, Object> byName;
    private final SerializedString[] names;

    EnumShape(Class<?> type) {
        this.type = type;
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(nameOf(type, (Enum<?>) constant), constant);
        }
        names = constants.keySet().stream().map(SerializedString::new).toArray(SerializedString[]::new);
        byName = new HashMap<>(constants);
    }

    /** The enum. */
    public Class<?> type() {
        return type;
    }

    /** The constant of a name, null if there is none. */
    public @Nullable Object constant(String name) {
        return byName.get(name);
    }

    /** The name of a constant. */
    @SuppressWarnings("EnumOrdinal") // an index into a table made from the same values
    public SerializableString name(Object constant) {
        return names[((Enum<?>) constant).ordinal()];
    }

    /** All names, in the order of declaration. */
    public List<String> names() {
        return List.of(names).stream().map(SerializedString::getValue).toList();
    }

    @Override
    public String expected() {
        return "one of " + String.join(", ", names());
    }

    private static String nameOf(Class<?> type, Enum<?> constant) {
        try {
            MethodHandle code =
                    MethodHandles.publicLookup().findVirtual(type, "code", MethodType.methodType(String.class));
            return (String) code.invoke(constant);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return constant.name();
        } catch (Throwable e) {
            throw new IllegalStateException(type.getName() + ".code() failed for " + constant, e);
        }
    }
}
