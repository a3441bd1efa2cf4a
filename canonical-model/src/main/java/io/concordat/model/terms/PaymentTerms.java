package io.concordat.model.terms;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and how much to pay (EN 16931 BT-20, UBL PaymentTerms).
 *
 * @param code the terms' code in the system of record
 * @param text the terms in words
 * @param netDays days until the whole amount is due
 * @param basis what the days count from
 * @param discounts cash discounts, best first
 * @param installments fixed parts, first due first
 * @param penalty what is charged when late
 */
@GeneratesBuilder
public record PaymentTerms(
        @Valid @Nullable Code code,
        @Classified(PERSONAL) @Nullable @Size(max = 4000) String text,
        @Nullable @PositiveOrZero Integer netDays,
        @Valid Basis basis,
        List<@Valid Discount> discounts,
        List<Installment> installments,
        @Valid @Nullable Penalty penalty) {

    /** What the days count from. */
    public enum Basis {

        /** The invoice's issue date. */
        INVOICE_DATE,

        /** The day the goods left. */
        SHIPMENT_DATE,

        /** The end of the invoice's month. */
        END_OF_MONTH
    }

    /**
     * A cash discount: a percentage or an amount.
     *
     * @param percent 0 to 100
     * @param amount instead of a percentage
     * @param withinDays from the basis date
     */
    public record Discount(
            @Nullable @PositiveOrZero BigDecimal percent,
            @Nullable Money amount,
            @PositiveOrZero int withinDays) {}

    /**
     * A fixed part of the amount.
     *
     * @param due day
     * @param amount part
     */
    public record Installment(LocalDate due, Money amount) {}

    /**
     * What is charged when late.
     *
     * @param percent a year, 0 or more
     * @param graceDays days after the due date without charge
     */
    public record Penalty(
            @PositiveOrZero BigDecimal percent,
            @PositiveOrZero int graceDays) {}

    /** Copies the lists. */
    public PaymentTerms {
        Objects.requireNonNull(basis, "basis");
        discounts = List.copyOf(discounts);
        installments = List.copyOf(installments);
    }

    /** Everything due some days after the invoice. */
    public static PaymentTerms net(int days) {
        return new PaymentTerms(null, null, days, Basis.INVOICE_DATE, List.of(), List.of(), null);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
