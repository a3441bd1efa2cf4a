package io.concordat.model.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule MET-1: every component of a record that is not {@code @Nullable} has a value, at every depth. */
final class Completeness {

    /** A component and whether it may be null; found once for each record class. */
    private record Part(RecordComponent component, boolean optional, boolean descend) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Part(
                    component,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    type.isRecord() || List.class.isAssignableFrom(type));
        }
    }

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .toList();
        }
    };

    private Completeness() {}

    static void check(Record record, Findings findings) {
        walk(record, "", findings);
    }

    private static void walk(Record record, String at, Findings findings) {
        for (Part part : PARTS.get(record.getClass())) {
            String place = at + "/" + part.component().getName();
            Object value = value(record, part.component());
            if (value == null) {
                findings.unless(part.optional(), Rule.MET_1, place, "nothing", "a value, the part is not optional");
            } else if (part.descend()) {
                descend(value, place, findings);
            }
        }
    }

    private static void descend(Object value, String at, Findings findings) {
        if (value instanceof Record nested) {
            walk(nested, at, findings);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Record element) {
                    walk(element, at + "/" + i, findings);
                }
            }
        }
    }

    /** The value of a component, by its public accessor. */
    @SuppressWarnings("NullAway")
    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of "
                            + record.getClass().getSimpleName()
                            + ": is the record public and its package open or exported?",
                    e);
        }
    }
}
