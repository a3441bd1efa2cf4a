package io.concordat.model.value;

import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code of a list somebody else owns: a reason, a carrier, a tax category, a payment means.
 *
 * <p>Open by design: a value nobody here has seen survives every round trip. The field's Javadoc names the list that is
 * expected; {@link KnownCodes} holds what the library knows of it. Immutable and thread-safe.
 *
 * @param value the code as sent, 1 to 100 characters
 * @param list the list it belongs to, for example {@code UNCL5305}; null when the field implies it
 * @param listVersion version of that list
 * @param name the sender's words for the code, for people only
 */
public record Code(
        @Size(min = 1, max = 100) String value,
        @Nullable @Size(max = 100) String list,
        @Nullable @Size(max = 35) String listVersion,
        @Nullable @Size(max = 255) String name) {

    /** Refuses an empty value. */
    public Code {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > 100) {
            throw new IllegalArgumentException("a code has 1 to 100 characters, found " + value.length()
                    + ": leave the field out if there is none");
        }
    }

    /** A code whose list the field implies. */
    public static Code of(String value) {
        return new Code(value, null, null, null);
    }

    /** A code of a named list. */
    public static Code of(String value, String list) {
        return new Code(value, list, null, null);
    }

    /** Whether the library knows this value in its list, see {@link KnownCodes}; false without a list. */
    public boolean known() {
        return list != null && KnownCodes.contains(list, value);
    }

    /** Whether the value is that of another code; the name and the list's version do not matter. */
    public boolean is(Code other) {
        return value.equals(other.value) && (list == null || other.list == null || list.equals(other.list));
    }

    /** The value, with its list in front when there is one. */
    @Override
    public String toString() {
        return list == null ? value : list + ":" + value;
    }
}
