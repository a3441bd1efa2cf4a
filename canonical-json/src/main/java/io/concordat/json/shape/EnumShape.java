package io.concordat.json.shape;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A closed set of names we own. The name written is the constant's, or what its public {@code code()} says where the
 * enum has one.
 */
public final class EnumShape implements Shape {

    private final Class<?> type;
    private final Map<String, Object> byName;
    private final List<String> names;
    private final byte[][] quotedNames;

    EnumShape(Class<?> type) {
        this.type = type;
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(nameOf(type, (Enum<?>) constant), constant);
        }
        names = List.copyOf(constants.keySet());
        quotedNames = names.stream()
                .map(name -> "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(name)) + "\"")
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
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

    /** The name of a constant in quotes. Do not change the array. */
    @SuppressWarnings("EnumOrdinal") // an index into a table made from the same values
    public byte[] quotedName(Object constant) {
        return quotedNames[((Enum<?>) constant).ordinal()];
    }

    /** All names, in the order of declaration. */
    public List<String> names() {
        return names;
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
