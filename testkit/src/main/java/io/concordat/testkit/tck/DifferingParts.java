package io.concordat.testkit.tck;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where two documents differ, as JSON pointers; the values, which may be confidential, are left out. */
final class DifferingParts {

    private final List<String> pointers = new ArrayList<>();

    private DifferingParts() {}

    static List<String> between(Object one, Object other) {
        DifferingParts parts = new DifferingParts();
        parts.compare("", one, other);
        return List.copyOf(parts.pointers);
    }

    private void compare(String pointer, @Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return;
        }
        if (one instanceof Record record && other != null && record.getClass() == other.getClass()) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                compare(pointer + "/" + component.getName(), part(component, record), part(component, other));
            }
        } else if (one instanceof List<?> list && other instanceof List<?> others && list.size() == others.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(pointer + "/" + i, list.get(i), others.get(i));
            }
        } else {
            pointers.add(pointer.isEmpty() ? "the whole" : pointer);
        }
    }

    private static @Nullable Object part(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of a document, make its record public", e);
        }
    }
}
