package io.concordat.model.event;

import io.concordat.model.party.Customer;
import jakarta.validation.Valid;

/** What happens to a customer. */
public sealed interface CustomerEvent extends EventData {

    /**
     * A customer is new or was changed.
     *
     * @param customer the customer
     * @param snapshot the customer in full
     */
    record Changed(
            @Valid Aggregate<Customer> customer, @Valid Customer snapshot) implements CustomerEvent {}
}
