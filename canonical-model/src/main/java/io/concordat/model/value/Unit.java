package io.concordat.model.value;

import io.concordat.model.Discreet;
import java.util.Map;
import java.util.Objects;

/**
 * A unit of measure: a code of UN/ECE Recommendation 20 (or 21 for packages), kept even where we do not know it.
 *
 * <p>At most 10 characters, no white space. {@link #known()} tells whether the library can name it; an unknown code is
 * a legal unit, it only has no {@link #label()} of its own. Immutable and thread-safe.
 *
 * @param code the code as sent, for example {@code C62} (one), {@code KGM} (kilogram), {@code LTR} (litre)
 */
public record Unit(String code) {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("C62", "one"),
            Map.entry("EA", "each"),
            Map.entry("H87", "piece"),
            Map.entry("NAR", "article"),
            Map.entry("PR", "pair"),
            Map.entry("SET", "set"),
            Map.entry("DZN", "dozen"),
            Map.entry("CS", "case"),
            Map.entry("CT", "carton"),
            Map.entry("BX", "box"),
            Map.entry("PK", "pack"),
            Map.entry("PF", "pallet"),
            Map.entry("PX", "pallet"),
            Map.entry("KGM", "kg"),
            Map.entry("GRM", "g"),
            Map.entry("TNE", "t"),
            Map.entry("LBR", "lb"),
            Map.entry("ONZ", "oz"),
            Map.entry("LTR", "l"),
            Map.entry("MLT", "ml"),
            Map.entry("GLL", "US gal"),
            Map.entry("MTR", "m"),
            Map.entry("CMT", "cm"),
            Map.entry("MMT", "mm"),
            Map.entry("FOT", "ft"),
            Map.entry("INH", "in"),
            Map.entry("MTK", "m2"),
            Map.entry("MTQ", "m3"),
            Map.entry("HUR", "h"),
            Map.entry("DAY", "d"),
            Map.entry("MON", "month"),
            Map.entry("KWH", "kWh"),
            Map.entry("ZZ", "mutually defined"));

    /** One (countable), the Rec 20 default for pieces. */
    public static final Unit ONE = new Unit("C62");

    /** Each. */
    public static final Unit EACH = new Unit("EA");

    /** Kilogram. */
    public static final Unit KILOGRAM = new Unit("KGM");

    /** Litre. */
    public static final Unit LITRE = new Unit("LTR");

    /** Refuses an empty code, white space and more than 10 characters. */
    public Unit {
        Objects.requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 10 || hasWhitespace(code)) {
            throw new IllegalArgumentException(
                    "a unit has a code of 1 to 10 characters without white space, such as C62 or KGM, found "
                            + Discreet.described(code));
        }
    }

    private static boolean hasWhitespace(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (Character.isWhitespace(code.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The unit of a code. */
    public static Unit of(String code) {
        return new Unit(code);
    }

    /** Whether the library can name this unit. An unknown unit stays usable. */
    public boolean known() {
        return LABELS.containsKey(code);
    }

    /** A short English label, or the code itself when the unit is unknown. */
    public String label() {
        return LABELS.getOrDefault(code, code);
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
