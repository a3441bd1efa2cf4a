package io.concordat.model.derive;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.terms.InvoicingPolicy;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What counts as enough: when goods are billed, what is due, which differences do not matter.
 *
 * <p>Unset components of the builder are those of {@link #standard()}. Immutable and thread-safe.
 *
 * @param invoicing when goods are billed, where the order does not say
 * @param due what is to be paid
 * @param overShipPercent how much more than ordered may leave, 0 or more
 * @param underShipPercent how much less than ordered still counts as all of it, from 0 to below 100
 * @param invoicingPercent how far the billed may differ from the billable quantity, 0 or more
 * @param amountTolerance how far paid may differ from due, 0 or more, in the currency of the document
 * @param arrival whether somebody confirms that goods arrived
 */
@GeneratesBuilder
public record StatusPolicy(
        InvoicingPolicy invoicing,
        DueBasis due,
        BigDecimal overShipPercent,
        BigDecimal underShipPercent,
        BigDecimal invoicingPercent,
        BigDecimal amountTolerance,
        Arrival arrival) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is to be paid. */
    public enum DueBasis {
        /** What is billed. */
        INVOICED,
        /** What was ordered: for a world that shows no invoices. */
        ORDERED
    }

    /** Whether somebody confirms that goods arrived. */
    public enum Arrival {
        /** Yes: goods are on their way until then. */
        CONFIRMED,
        /** No: goods that left are as good as there. */
        NOT_REPORTED
    }

    /** Fills in the standard and refuses a tolerance out of bounds. */
    public StatusPolicy {
        invoicing = Objects.requireNonNullElse(invoicing, InvoicingPolicy.ON_SHIPMENT);
        due = Objects.requireNonNullElse(due, DueBasis.INVOICED);
        arrival = Objects.requireNonNullElse(arrival, Arrival.CONFIRMED);
        overShipPercent = tolerance(overShipPercent, "overShipPercent");
        underShipPercent = tolerance(underShipPercent, "underShipPercent");
        invoicingPercent = tolerance(invoicingPercent, "invoicingPercent");
        amountTolerance = tolerance(amountTolerance, "amountTolerance");
        if (underShipPercent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException(
                    "underShipPercent is " + underShipPercent + ": expected less than 100, or nothing need ever leave");
        }
    }

    /** Billed on shipment, due as billed, no tolerance, arrival is confirmed. */
    public static StatusPolicy standard() {
        return StatusPolicyBuilder.builder().build();
    }

    /**
     * This policy with what an order says of its own; null leaves this policy's value.
     *
     * @param billed when its goods are billed
     * @param over how much more may leave, percent
     * @param under how much less is enough, percent
     */
    public StatusPolicy forOrder(
            @Nullable InvoicingPolicy billed, @Nullable BigDecimal over, @Nullable BigDecimal under) {
        if (billed == null && over == null && under == null) {
            return this;
        }
        return new StatusPolicy(
                Objects.requireNonNullElse(billed, invoicing),
                due,
                Objects.requireNonNullElse(over, overShipPercent),
                Objects.requireNonNullElse(under, underShipPercent),
                invoicingPercent,
                amountTolerance,
                arrival);
    }

    /** The most that may be of an expected quantity. */
    BigDecimal atMost(BigDecimal expected, BigDecimal percent) {
        return expected.add(share(expected, percent));
    }

    /** The least that is enough of an expected quantity. */
    BigDecimal enough(BigDecimal expected) {
        return expected.subtract(share(expected, underShipPercent));
    }

    private static BigDecimal share(BigDecimal expected, BigDecimal percent) {
        return expected.multiply(percent).movePointLeft(2);
    }

    private static BigDecimal tolerance(@Nullable BigDecimal value, String name) {
        BigDecimal given = Objects.requireNonNullElse(value, BigDecimal.ZERO);
        if (given.signum() < 0) {
            throw new IllegalArgumentException(name + " is " + given + ": expected 0 or more");
        }
        return given;
    }
}
