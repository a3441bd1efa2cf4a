package io.concordat.adapter.erp.receivables;

import io.concordat.model.party.Customer;
import io.concordat.model.value.Ref;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for the open items of one customer.
 *
 * @param customer whose
 * @param asOf when they were open, not in the future; null for the moment the first page is read
 */
public record OpenItemRequest(
        Ref<Customer> customer, @Nullable Instant asOf) {

    /** Refuses a missing customer. */
    public OpenItemRequest {
        Objects.requireNonNull(customer, "customer");
    }
}
