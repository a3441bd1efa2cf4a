package io.concordat.model.derive;

import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/** How numbers and states read in a sentence. */
final class Words {

    private Words() {}

    /** {@code PARTIALLY_SHIPPED} reads {@code partially shipped}. */
    static String of(Enum<?> state) {
        return state.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code 10.00} reads {@code 10}. */
    static String of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.toPlainString();
    }

    /** {@code 6 of 10 kg}; countable units go without saying. */
    static String share(BigDecimal part, BigDecimal whole, Unit unit) {
        return of(part) + " of " + of(whole) + unit(unit);
    }

    static String unit(Unit unit) {
        boolean counted = unit.equals(Unit.ONE) || unit.equals(Unit.EACH);
        return counted ? "" : " " + unit.label();
    }
}
