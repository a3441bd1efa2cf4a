package io.concordat.model.pricing;

import java.util.Objects;

/**
 * How a priced document was rounded, recorded on it so that anybody can calculate it again.
 *
 * @param priceMode how line amounts are rounded
 * @param taxMode how tax is rounded
 * @param taxLevel where tax is rounded
 * @param strategy whether parts are rounded before they are summed
 * @param tolerance how far amounts may be apart
 */
public record RoundingPolicy(
        Mode priceMode, Mode taxMode, TaxLevel taxLevel, Strategy strategy, ToleranceProfile tolerance) {

    /** What becomes of the digits that do not fit. Half cases of negative amounts go as those of positive ones. */
    public enum Mode {
        /** Half away from zero. */
        HALF_UP,
        /** Half to the even neighbour. */
        HALF_EVEN,
        /** Half towards zero. */
        HALF_DOWN;

        /** The JDK's mode of the same name. */
        public java.math.RoundingMode toJdk() {
            return java.math.RoundingMode.valueOf(name());
        }
    }

    /** Where tax is rounded. */
    public enum TaxLevel {
        /** For each unit. */
        UNIT,
        /** For each line. */
        LINE,
        /** Once for the document and rate, as EN 16931 does. */
        DOCUMENT
    }

    /** Whether parts are rounded before they are summed. */
    public enum Strategy {
        /** Round, then sum. */
        ROUND_THEN_SUM,
        /** Sum, then round. */
        SUM_THEN_ROUND
    }

    /** Refuses missing parts. */
    public RoundingPolicy {
        Objects.requireNonNull(priceMode, "priceMode");
        Objects.requireNonNull(tolerance, "tolerance");
    }

    /** Half up, tax once for the document, lines rounded before they are summed, everything exact. */
    public static RoundingPolicy standard() {
        return new RoundingPolicy(
                Mode.HALF_UP, Mode.HALF_UP, TaxLevel.DOCUMENT, Strategy.ROUND_THEN_SUM, ToleranceProfile.EXACT);
    }

    /** This policy under another tolerance. */
    public RoundingPolicy within(ToleranceProfile other) {
        return new RoundingPolicy(priceMode, taxMode, taxLevel, strategy, other);
    }
}
