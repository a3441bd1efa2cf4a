package io.concordat.model.credit;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures a credit decision rests on, all in one currency.
 *
 * @param limit the limit
 * @param openReceivables billed, not paid
 * @param pastDue what of it is late, by age
 * @param openOrders ordered, not billed
 * @param unapplied paid, not applied
 * @param insured what an insurer covers
 * @param available what is left: limit + insured − openReceivables − openOrders + unapplied
 * @param asOf when the figures were taken
 */
@GeneratesBuilder
public record CreditExposure(
        Money limit,
        Money openReceivables,
        List<@Valid PastDue> pastDue,
        Money openOrders,
        @Nullable Money unapplied,
        @Nullable Money insured,
        Money available,
        OffsetDateTime asOf) {

    /**
     * Receivables of one age.
     *
     * @param overDays late by more than this many days
     * @param label what people call the bucket
     * @param amount how much
     */
    public record PastDue(
            @PositiveOrZero int overDays,
            @Nullable @Size(max = 50) String label,
            Money amount) {}

    /** Copies the list. */
    public CreditExposure {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(available, "available");
        pastDue = List.copyOf(pastDue);
    }
}
