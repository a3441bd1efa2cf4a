package io.concordat.json.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimals as text: the bounds of the model, and no exponent. */
public final class DecimalText {

    /** Longest text of a decimal: 38 digits, a sign, a point and a zero in front of it. */
    public static final int MAX_LENGTH = 41;

    static final int MAX_PRECISION = 38;
    static final int MAX_SCALE = 18;
    static final String PATTERN = "-?(?=(?:[0-9]\\.?){1,38}$)[0-9]{1,38}(?:\\.[0-9]{1,18})?";

    private DecimalText() {}

    static @Nullable Object parse(char[] chars, int from, int length) {
        return isPlain(chars, from, from + length) ? new BigDecimal(chars, from, length) : null;
    }

    private static boolean isPlain(char[] chars, int from, int end) {
        int start = from < end && chars[from] == '-' ? from + 1 : from;
        int point = digitsFrom(chars, start, end);
        int whole = point - start;
        int fraction = 0;
        if (point < end) {
            int last = chars[point] == '.' ? digitsFrom(chars, point + 1, end) : point;
            fraction = last - point - 1;
            if (last != end || fraction < 1) {
                return false;
            }
        }
        return whole > 0 && fraction <= MAX_SCALE && whole + fraction <= MAX_PRECISION;
    }

    private static int digitsFrom(char[] chars, int from, int end) {
        int at = from;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The decimal of a JSON number's text, its exponent written out; null if it is beyond the bounds. */
    public static @Nullable BigDecimal ofNumber(char[] chars, int from, int length) {
        if (length > MAX_LENGTH) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(chars, from, length);
            return isWithinBounds(value) ? plain(value) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The plain text of a decimal. */
    static String print(BigDecimal value) {
        if (!isWithinBounds(value)) {
            throw new IllegalArgumentException("a decimal of precision " + value.precision() + " and scale "
                    + value.scale() + " cannot be written: " + Scalar.DECIMAL.expected());
        }
        // toString is remembered by the decimal; it only has an exponent where there are many zeros
        String text = value.toString();
        return text.indexOf('E') < 0 ? text : value.toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static boolean isWithinBounds(BigDecimal value) {
        long wholeDigits = (long) value.precision() - value.scale();
        return value.scale() <= MAX_SCALE && value.precision() <= MAX_PRECISION && wholeDigits <= MAX_PRECISION;
    }
}
