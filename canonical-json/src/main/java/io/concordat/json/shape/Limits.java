package io.concordat.json.shape;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Jakarta constraints of one value, understood once. A text is long enough in code points, as JSON Schema
 * counts, and short enough in UTF-16 units, as Jakarta counts: then both agree.
 *
 * @param minSize fewest characters or elements
 * @param maxSize most characters or elements, {@link Integer#MAX_VALUE} for no bound
 * @param pattern what the whole text must match
 * @param range bounds of a number
 */
public record Limits(
        int minSize,
        int maxSize,
        @Nullable TextPattern pattern,
        @Nullable Range range) {

    /** No constraint. */
    public static final Limits NONE = new Limits(0, Integer.MAX_VALUE, null, null);

    /**
     * Bounds of a number.
     *
     * @param min lower bound, null for none
     * @param max upper bound, null for none
     * @param minOpen whether the lower bound itself is outside
     * @param maxOpen whether the upper bound itself is outside
     */
    public record Range(@Nullable BigDecimal min, @Nullable BigDecimal max, boolean minOpen, boolean maxOpen) {

        private boolean contains(BigDecimal value) {
            return isAboveMin(value) && isBelowMax(value);
        }

        private boolean isAboveMin(BigDecimal value) {
            if (min == null) {
                return true;
            }
            // the common bound, without a comparison of decimals
            int side = min.signum() == 0 ? value.signum() : value.compareTo(min);
            return minOpen ? side > 0 : side >= 0;
        }

        private boolean isBelowMax(BigDecimal value) {
            if (max == null) {
                return true;
            }
            int side = value.compareTo(max);
            return maxOpen ? side < 0 : side <= 0;
        }

        /** The bounds in words. */
        public String words() {
            String lower = min == null ? "" : (minOpen ? "more than " : "at least ") + min.toPlainString();
            String upper = max == null ? "" : (maxOpen ? "less than " : "at most ") + max.toPlainString();
            return lower + (lower.isEmpty() || upper.isEmpty() ? "" : " and ") + upper;
        }
    }

    /** Whether nothing is constrained. */
    public boolean isNone() {
        return pattern == null && range == null && minSize == 0 && maxSize == Integer.MAX_VALUE;
    }

    /** Checks a text. */
    public void check(String text, Breaches breaches) {
        int length = text.length();
        if (length < minSize || (minSize > 1 && text.codePointCount(0, length) < minSize)) {
            breaches.add("minLength", Described.text(text), "at least " + minSize + " characters");
        }
        if (length > maxSize) {
            breaches.add("maxLength", Described.text(text), "at most " + maxSize + " characters");
        }
        if (pattern != null && !pattern.matches(text)) {
            breaches.add("pattern", breaches.quoted(text), "text that matches " + pattern.pattern());
        }
    }

    /** Checks the number of elements. */
    public void check(List<?> list, Breaches breaches) {
        if (list.size() < minSize) {
            breaches.add("minItems", elements(list), "at least " + minSize);
        }
        if (list.size() > maxSize) {
            breaches.add("maxItems", elements(list), "at most " + maxSize);
        }
    }

    /** Checks a number. */
    public void check(BigDecimal number, Breaches breaches) {
        if (range != null && !range.contains(number)) {
            breaches.add("range", breaches.showsValues() ? number.toPlainString() : "a number", range.words());
        }
    }

    /** Checks a whole number. */
    public void check(long number, Breaches breaches) {
        if (range != null) {
            check(BigDecimal.valueOf(number), breaches);
        }
    }

    private static String elements(List<?> list) {
        return list.size() == 1 ? "1 element" : list.size() + " elements";
    }
}
