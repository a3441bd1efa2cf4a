package io.concordat.model;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a record without its confidential values, for {@code toString}: {@code Contact[role=BUYER, name=***,
 * telephone=null, email=***]}. A null and an empty list are shown as such. Thread-safe.
 */
public final class Discreet {

    /** What stands for a value that is not shown. */
    public static final String MASK = "***";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_.:+-]{1,41}");

    private record Part(RecordComponent component, boolean confidential) {

        static Part of(RecordComponent component) {
            return new Part(component, Classification.of(component).isConfidential());
        }
    }

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Discreet() {}

    /** The text of a public record of an exported package; confidential components are masked. */
    public static String text(Record value) {
        StringJoiner text = new StringJoiner(", ", value.getClass().getSimpleName() + "[", "]");
        for (Part part : PARTS.get(value.getClass())) {
            text.add(part.component().getName() + "=" + shown(part, valueOf(value, part.component())));
        }
        return text.toString();
    }

    /** A text that may say anything, described: {@code text of 7 characters}. */
    public static String described(String text) {
        return "text of " + text.length() + (text.length() == 1 ? " character" : " characters");
    }

    /** A text where a code, a number or a date belongs: quoted if it can be one, else only described. */
    public static String quoted(String text) {
        return CODE.matcher(text).matches() ? "'" + text + "'" : described(text);
    }

    private static String shown(Part part, @Nullable Object value) {
        boolean nothing = value == null || (value instanceof List<?> list && list.isEmpty());
        return part.confidential() && !nothing ? MASK : String.valueOf(value);
    }

    private static @Nullable Object valueOf(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            return MASK;
        }
    }
}
