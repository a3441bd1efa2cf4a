package io.concordat.model.rule;

import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rule MET-1: every component of a record that is not {@code @Nullable} has a value, at every depth. Looks first without
 * building any pointer, because nearly every document is complete.
 */
final class Completeness {

    /** Values whose constructors refuse a missing part, so that nobody needs to look into them. */
    static final Set<Class<? extends Record>> WHOLE =
            Set.of(Id.class, Unit.class, Code.class, Money.class, Quantity.class, UnitPrice.class);

    /** A component that may be missing or have something below it; found once for each record class. */
    private record Part(String name, Function<Record, @Nullable Object> accessor, boolean optional, boolean descend) {

        static Part of(RecordComponent component) {
            Class<?> type = component.getType();
            return new Part(
                    component.getName(),
                    Accessor.of(component),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    (type.isRecord() && !WHOLE.contains(type)) || List.class.isAssignableFrom(type));
        }

        boolean matters() {
            return !optional || descend;
        }
    }

    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Part::of)
                    .filter(Part::matters)
                    .toArray(Part[]::new);
        }
    };

    private Completeness() {}

    static void check(Record record, Findings findings) {
        if (!isComplete(record)) {
            walk(record, "", findings);
        }
    }

    private static boolean isComplete(Record record) {
        for (Part part : PARTS.get(record.getClass())) {
            Object value = part.accessor.apply(record);
            if (value == null ? !part.optional : part.descend && !isCompleteBelow(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCompleteBelow(Object value) {
        if (value instanceof Record nested) {
            return isComplete(nested);
        }
        List<?> elements = (List<?>) value;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Record element && !isComplete(element)) {
                return false;
            }
        }
        return true;
    }

    private static void walk(Record record, String at, Findings findings) {
        for (Part part : PARTS.get(record.getClass())) {
            String place = at + "/" + part.name;
            Object value = part.accessor.apply(record);
            if (value == null) {
                findings.unless(part.optional, Rule.MET_1, place, "nothing", "a value, the part is not optional");
            } else if (part.descend) {
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

    /** The value of the first component of a type, null if there is none. */
    static <T> @Nullable T first(Class<T> type, Record record) {
        for (Part part : PARTS.get(record.getClass())) {
            Object value = part.accessor.apply(record);
            if (type.isInstance(value)) {
                return type.cast(value);
            }
        }
        return null;
    }
}
