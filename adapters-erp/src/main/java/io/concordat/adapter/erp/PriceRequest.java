package io.concordat.adapter.erp;

import io.concordat.model.party.Customer;
import io.concordat.model.value.Ref;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for prices.
 *
 * @param customer who buys; null for list prices
 * @param currency ISO 4217
 * @param on the day the prices shall be of
 * @param lines what and how much
 */
public record PriceRequest(
        @Nullable Ref<Customer> customer, Currency currency, LocalDate on, List<RequestedLine> lines) {

    /** Copies the list. */
    public PriceRequest {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(on, "on");
        lines = List.copyOf(lines);
    }
}
