package io.concordat.model.billing;

import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The currency of an invoice and how its amounts were rounded.
 *
 * @param currency BT-5; every amount but the accounting tax has it
 * @param rounding how amounts were rounded
 * @param accounting the currency the tax is also accounted in (BT-6)
 */
public record InvoiceCurrency(
        Currency currency,
        RoundingPolicy rounding,
        @Valid @Nullable Accounting accounting) {

    /**
     * A second currency for tax.
     *
     * @param currency BT-6, differs from the invoice's
     * @param rate units of it for one unit of the invoice's currency
     * @param source where the rate comes from
     * @param date day of the rate
     * @param tax BT-111, the tax in that currency
     */
    public record Accounting(
            Currency currency,
            @Nullable @Positive BigDecimal rate,
            @Nullable @Size(max = 100) String source,
            @Nullable LocalDate date,
            Money tax) {}

    /** Refuses missing parts. */
    public InvoiceCurrency {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(rounding, "rounding");
    }
}
