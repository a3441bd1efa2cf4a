package io.concordat.benchmarks;

import java.lang.reflect.Method;
import java.util.Arrays;

/** The names our JSON uses, for those who cannot know them. */
final class Names {

    private Names() {}

    static boolean isComponent(Class<?> type, String method) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(method));
    }

    /** What {@code code()} says where an enum has it, else the name. */
    static String[] ofConstants(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Names::ofConstant).toArray(String[]::new);
    }

    static String ofConstant(Enum<?> constant) {
        try {
            Method code = constant.getDeclaringClass().getMethod("code");
            return (String) code.invoke(constant);
        } catch (NoSuchMethodException e) {
            return constant.name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
