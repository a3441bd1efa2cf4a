package io.concordat.model.value;

import io.concordat.model.Discreet;
import java.math.BigDecimal;

/** The bounds of every decimal in the model; they keep a hostile {@code 1E999999999} from exhausting memory. */
final class Decimals {

    /** Digits before and after the point together. */
    static final int MAX_PRECISION = 38;

    /** Digits after the point. */
    static final int MAX_SCALE = 18;

    private Decimals() {}

    static BigDecimal bounded(BigDecimal value, String what) {
        if (exceedsBounds(value)) {
            throw new IllegalArgumentException(what + " has " + value.precision() + " significant digits and scale "
                    + value.scale() + "; at most " + MAX_PRECISION + " digits and scale " + MAX_SCALE
                    + " are exact here: send fewer digits");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static boolean exceedsBounds(BigDecimal value) {
        long integerDigits = (long) value.precision() - value.scale();
        return value.scale() > MAX_SCALE || value.precision() > MAX_PRECISION || integerDigits > MAX_PRECISION;
    }

    static BigDecimal parse(String text, String what) {
        if (text.length() > MAX_PRECISION + 3) {
            throw new IllegalArgumentException(
                    what + " is " + text.length() + " characters long; at most " + (MAX_PRECISION + 3) + " are read");
        }
        try {
            return bounded(new BigDecimal(text), what);
        } catch (NumberFormatException e) {
            // without the cause, which quotes the text
            throw new IllegalArgumentException(
                    what + " is not a decimal number such as 12.50, found " + Discreet.described(text));
        }
    }
}
