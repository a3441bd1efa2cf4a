package io.concordat.model.pricing;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of an amount or an addition to it (EN 16931 BG-20, BG-21, BG-27, BG-28).
 *
 * <p>The amount has no sign; {@code kind} says which way it goes.
 *
 * @param id unique within its document or line
 * @param kind allowance or charge
 * @param reason code and words; one of them is required (BR-33, BR-38, BR-42, BR-44)
 * @param basis how the amount came about
 * @param amount 0 or more
 * @param taxCategories UNCL 5305 with the rate where it matters
 * @param sequence order of calculation, 1 first
 * @param funding who bears it and by what agreement
 * @param prorated whether it is a document's amount spread over lines
 * @param accrualOnly whether it is only booked, not billed
 */
@GeneratesBuilder
public record AllowanceCharge(
        @Size(min = 1, max = 50) String id,
        Kind kind,
        @Valid Reason reason,
        @Valid @Nullable Basis basis,
        Money amount,
        List<@Valid TaxCategory> taxCategories,
        @PositiveOrZero int sequence,
        @Valid @Nullable Funding funding,
        boolean prorated,
        boolean accrualOnly) {

    /** Which way an amount goes. */
    public enum Kind {

        /** Reduces. */
        ALLOWANCE,

        /** Adds. */
        CHARGE
    }

    /**
     * Why.
     *
     * @param code UNCL 5189 for allowances, UNCL 7161 for charges
     * @param text words
     */
    public record Reason(
            @Valid @Nullable Code code,

            @Classified(PERSONAL) @Nullable @Size(max = 1000)
            String text) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * How an amount came about: a percentage of a base, a fixed amount, or an amount per unit.
     *
     * @param percent of {@code base}, 0 or more; stands with {@code base} only (R041, R042)
     * @param base what the percentage is of
     * @param perUnit amount for each unit of the line
     */
    public record Basis(
            @Nullable @PositiveOrZero BigDecimal percent,
            @Nullable Money base,
            @Nullable Money perUnit) {}

    /**
     * Who bears an allowance.
     *
     * @param by who
     * @param agreement number of the agreement it is claimed under
     */
    public record Funding(By by, @Nullable @Size(max = 100) String agreement) {

        /** Who bears an allowance. */
        public enum By {

            /** We do. */
            SELLER,

            /** Our supplier does. */
            VENDOR,

            /** The customer does. */
            CUSTOMER
        }
    }

    /** Copies the list. */
    public AllowanceCharge {
        Objects.requireNonNull(kind, "kind");
        taxCategories = List.copyOf(taxCategories);
    }

    /** The amount with the sign it has in a total: negative for an allowance. */
    public Money signedAmount() {
        return kind == Kind.ALLOWANCE ? amount.negated() : amount;
    }
}
