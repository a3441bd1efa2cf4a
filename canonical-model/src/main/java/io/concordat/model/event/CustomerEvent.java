package io.concordat.model.event;

import io.concordat.model.party.Customer;

/** What happens to a customer. */
public sealed interface CustomerEvent extends EventData {

    /**
     * A customer is new or was changed.
     *
     * @param customer the customer
     * @param snapshot the customer in full
     */
    record Changed(Aggregate<Customer> customer, Customer snapshot) implements CustomerEvent {}
}
