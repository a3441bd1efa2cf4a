package io.concordat.model.value;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact quantity of something in one unit.
 *
 * <p>At most 38 significant digits and 18 decimals; may be negative where a document corrects another. No operation
 * rounds or converts. {@code equals} distinguishes 1.0 from 1.00; compare with {@link #compareTo}. Immutable and
 * thread-safe.
 *
 * @param value the decimal as given
 * @param unit UN/ECE Recommendation 20
 * @param sourceUnit the sender's own word for the unit when it differs, so that nothing is lost; at most 35 characters
 */
public record Quantity(
        BigDecimal value,
        Unit unit,
        @Nullable @Size(max = 35) String sourceUnit) implements Comparable<Quantity> {

    /** Refuses a value beyond the bounds. */
    public Quantity {
        Objects.requireNonNull(unit, "unit");
        value = Decimals.bounded(value, "quantity");
    }

    /** A quantity whose sender used our unit. */
    public static Quantity of(BigDecimal value, Unit unit) {
        return new Quantity(value, unit, null);
    }

    /** Reads a quantity such as {@code Quantity.of("10", "C62")}. */
    public static Quantity of(String value, String unit) {
        return new Quantity(Decimals.parse(value, "quantity"), Unit.of(unit), null);
    }

    /** Nothing of a unit. */
    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit, null);
    }

    /**
     * The exact sum.
     *
     * @throws UnitMismatchException if the units differ
     */
    public Quantity plus(Quantity other) {
        requireSameUnit("add", other);
        return withValue(value.add(other.value));
    }

    /**
     * The exact difference.
     *
     * @throws UnitMismatchException if the units differ
     */
    public Quantity minus(Quantity other) {
        requireSameUnit("subtract", other);
        return withValue(value.subtract(other.value));
    }

    /** The same unit with another value. */
    public Quantity withValue(BigDecimal newValue) {
        return new Quantity(newValue, unit, sourceUnit);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /**
     * Compares by value; the scale does not matter.
     *
     * @throws UnitMismatchException if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        requireSameUnit("compare", other);
        return value.compareTo(other.value);
    }

    /** For people and messages: {@code 10 C62}. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }

    private void requireSameUnit(String operation, Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new UnitMismatchException(operation, unit, other.unit);
        }
    }
}
