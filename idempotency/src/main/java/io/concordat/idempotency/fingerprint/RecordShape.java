package io.concordat.idempotency.fingerprint;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name and components of a record type, sorted by name so that the order of declaration does not count. */
record RecordShape(String name, List<Component> components) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(
                    type.getSimpleName(),
                    Arrays.stream(type.getRecordComponents())
                            .map(Component::of)
                            .sorted(Comparator.comparing(Component::name))
                            .toList());
        }
    };

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** One component and its public accessor. */
    record Component(String name, Method accessor) {

        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            // an accessor is public, but the record around it may be nested in a class that is not
            accessor.trySetAccessible();
            return new Component(component.getName(), accessor);
        }

        @Nullable
        Object read(Object record, Path path) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException e) {
                throw path.refuse(
                        "a record that may not be read, " + record.getClass().getSimpleName(),
                        "export its package, or open it to io.concordat.idempotency");
            } catch (InvocationTargetException e) {
                throw path.refuse(
                        "an accessor that throws "
                                + e.getTargetException().getClass().getSimpleName(),
                        "an accessor of a record only returns its component");
            }
        }
    }
}
