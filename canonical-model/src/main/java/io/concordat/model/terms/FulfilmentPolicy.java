package io.concordat.model.terms;

import io.concordat.model.GeneratesBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What to do when not everything can be shipped at once. Precedence: line, order, customer, default.
 *
 * @param backorder what becomes of quantity that is not there
 * @param shipComplete what must go together
 * @param maxShipments most shipments per order; null for any number
 * @param overShipPercent how much more than ordered may be shipped; null for 0
 * @param underShipPercent how much less still counts as complete; null for 0
 * @param substitution whether another item may be sent
 * @param partialLine whether a line may be split over shipments (UBL PartialDeliveryIndicator)
 * @param splitAcrossSites whether several sites may ship
 * @param releaseRule what lets the warehouse start
 * @param backorderCancelAfter after how long a backorder is cancelled; null for never
 */
@GeneratesBuilder
public record FulfilmentPolicy(
        Backorder backorder,
        ShipComplete shipComplete,
        @Nullable @Positive Integer maxShipments,
        @Nullable @PositiveOrZero BigDecimal overShipPercent,
        @Nullable @PositiveOrZero BigDecimal underShipPercent,
        @Valid Substitution substitution,
        boolean partialLine,
        boolean splitAcrossSites,
        ReleaseRule releaseRule,
        @Nullable Period backorderCancelAfter) {

    /** What becomes of quantity that is not there. */
    public enum Backorder {
        /** It waits. */
        ALLOW,
        /** The order is refused. */
        DISALLOW,
        /** What is there ships, the rest is cancelled. */
        SHIP_AND_CANCEL_REMAINDER
    }

    /** What must be shipped together. */
    public enum ShipComplete {
        /** Nothing. */
        NONE,
        /** Each line whole. */
        PER_LINE,
        /** The order whole. */
        PER_ORDER,
        /** Each delivery group whole. */
        PER_GROUP
    }

    /** Whether another item may be sent. */
    public enum Substitution {
        /** Never. */
        NONE,
        /** When the customer agrees. */
        WITH_APPROVAL,
        /** From the item's own list. */
        ALLOWED_LIST
    }

    /** What lets the warehouse start. */
    public enum ReleaseRule {
        /** Stock is there. */
        AVAILABILITY,
        /** At once, whatever the stock. */
        FORCE,
        /** The order is paid. */
        AFTER_PAYMENT,
        /** A person says so. */
        MANUAL
    }

    /** The most that may leave of a wanted quantity, {@code overShipPercent} included. */
    public BigDecimal most(BigDecimal wanted) {
        return overShipPercent == null ? wanted : wanted.add(share(wanted, overShipPercent));
    }

    /** The least that is enough of a wanted quantity, {@code underShipPercent} taken off. */
    public BigDecimal least(BigDecimal wanted) {
        return underShipPercent == null ? wanted : wanted.subtract(share(wanted, underShipPercent));
    }

    private static BigDecimal share(BigDecimal wanted, BigDecimal percent) {
        return wanted.multiply(percent).movePointLeft(2);
    }

    /** Partial shipments and backorders allowed, no tolerance, no substitution. */
    public static FulfilmentPolicy standard() {
        return new FulfilmentPolicy(
                Backorder.ALLOW,
                ShipComplete.NONE,
                null,
                null,
                null,
                Substitution.NONE,
                true,
                true,
                ReleaseRule.AVAILABILITY,
                null);
    }
}
