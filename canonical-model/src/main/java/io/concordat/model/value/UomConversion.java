package io.concordat.model.value;

import jakarta.validation.Valid;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A declared conversion between two units of one item: 1 case is 12 eaches.
 *
 * <p>Stands on the item and is frozen on the line, so that a later change of the item changes no old document.
 * Immutable and thread-safe.
 *
 * @param from quantity greater than zero in one unit
 * @param to the same amount of goods in another unit, greater than zero
 * @param kind whether the relation holds always, for this item, or only nominally (catch weight)
 * @param asOf the day the conversion was taken from the item master, if it is frozen
 */
public record UomConversion(
        @Valid Quantity from,
        @Valid Quantity to,
        Kind kind,
        @Nullable LocalDate asOf) {

    /** How firm a conversion is. */
    public enum Kind {
        /** True by definition, such as 1 kg = 1000 g. */
        FIXED,
        /** True for this item, such as 1 case = 12 eaches. */
        ITEM_SPECIFIC,
        /** Nominal only: the actual weight is known when the goods are picked. */
        CATCH_WEIGHT
    }

    /** Refuses sides that are not greater than zero. */
    public UomConversion {
        Objects.requireNonNull(kind, "kind");
        if (from.signum() <= 0 || to.signum() <= 0) {
            throw new IllegalArgumentException(
                    "conversion " + from + " = " + to + " needs quantities greater than zero on both sides");
        }
    }

    /**
     * Converts a quantity of either side into the other side's unit, at the given scale.
     *
     * @throws UnitMismatchException if the quantity has neither unit
     */
    public Quantity convert(Quantity quantity, int scale, RoundingMode mode) {
        if (quantity.unit().equals(from.unit())) {
            return ratio(quantity, from, to, scale, mode);
        }
        if (quantity.unit().equals(to.unit())) {
            return ratio(quantity, to, from, scale, mode);
        }
        throw new UnitMismatchException("convert", quantity.unit(), from.unit());
    }

    private static Quantity ratio(Quantity quantity, Quantity have, Quantity want, int scale, RoundingMode mode) {
        return Quantity.of(quantity.value().multiply(want.value()).divide(have.value(), scale, mode), want.unit());
    }
}
