package io.concordat.model.rule;

import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the amounts of one document may be apart.
 *
 * <p>Published tolerances of 0.01 and 0.02 are taken as one and two minor units, so that they mean the same for JPY and
 * KWD. All rounding modes offered are symmetric about zero: a negative amount rounds as its absolute value does.
 */
record Tolerance(RoundingPolicy policy, Currency currency) {

    /** How far two amounts may be apart: up to a width, the bound itself included or not. */
    record Band(BigDecimal width, boolean inclusive) {

        static final Band NONE = new Band(BigDecimal.ZERO, true);

        boolean holds(BigDecimal found, BigDecimal expected) {
            if (inclusive && Findings.same(found, expected)) {
                return true;
            }
            int distance = found.subtract(expected).abs().compareTo(width);
            return inclusive ? distance <= 0 : distance < 0;
        }

        @Override
        public String toString() {
            if (width.signum() == 0) {
                return "";
            }
            return (inclusive ? ", give or take " : ", less than ")
                    + width.toPlainString()
                    + (inclusive ? "" : " apart");
        }
    }

    int scale() {
        return Money.zero(currency).minorUnits();
    }

    BigDecimal minorUnit() {
        return BigDecimal.ONE.movePointLeft(scale());
    }

    BigDecimal price(BigDecimal exact) {
        return exact.setScale(scale(), policy.priceMode().toJdk());
    }

    /** A quotient rounded once, by the mode of prices, to {@code scale} decimals. */
    BigDecimal price(BigDecimal numerator, BigDecimal denominator, int scale) {
        // most prices are for one unit, and rounding costs a fraction of a division
        return Findings.same(denominator, BigDecimal.ONE)
                ? numerator.setScale(scale, policy.priceMode().toJdk())
                : numerator.divide(denominator, scale, policy.priceMode().toJdk());
    }

    BigDecimal tax(BigDecimal exact) {
        return exact.setScale(scale(), policy.taxMode().toJdk());
    }

    /** For a sum of {@code parts} rounded amounts. */
    Band sum(int parts) {
        return profile() == ToleranceProfile.LINE_SCALED ? minorUnits(parts) : Band.NONE;
    }

    /** For a line amount or a percentage; null where the profile does not check it. */
    @Nullable
    Band line() {
        return switch (profile()) {
            case EXACT -> Band.NONE;
            case EN16931 -> null;
            case PEPPOL -> minorUnits(2);
            case LINE_SCALED -> minorUnits(1);
        };
    }

    /** For a tax amount that was rounded in so many parts at the policy's level; units are only asked for if need be. */
    Band tax(Supplier<BigDecimal> units, int lines) {
        return switch (profile()) {
            case EXACT -> taxLevel(units, lines);
            case EN16931, PEPPOL -> new Band(BigDecimal.ONE, false);
            case LINE_SCALED -> minorUnits(Math.max(1, lines));
        };
    }

    /** For a taxable amount. */
    Band taxable(boolean bearsTax, int parts) {
        return switch (profile()) {
            case EXACT -> Band.NONE;
            case EN16931, PEPPOL -> bearsTax ? new Band(BigDecimal.ONE, false) : Band.NONE;
            case LINE_SCALED -> minorUnits(Math.max(1, parts));
        };
    }

    private Band taxLevel(Supplier<BigDecimal> units, int lines) {
        BigDecimal half = minorUnit().divide(BigDecimal.valueOf(2), scale() + 1, RoundingMode.UNNECESSARY);
        return switch (policy.taxLevel()) {
            case DOCUMENT -> Band.NONE;
            case LINE -> new Band(half.multiply(BigDecimal.valueOf(lines + 1L)), true);
            case UNIT -> new Band(half.multiply(units.get().add(BigDecimal.valueOf(lines + 1L))), true);
        };
    }

    private Band minorUnits(int count) {
        return new Band(minorUnit().multiply(BigDecimal.valueOf(count)), true);
    }

    private ToleranceProfile profile() {
        return policy.tolerance();
    }
}
