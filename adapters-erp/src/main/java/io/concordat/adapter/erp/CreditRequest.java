package io.concordat.adapter.erp;

import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for credit.
 *
 * @param customer who wants it
 * @param order the order it is for; null when there is none yet
 * @param amount how much, 0 or more
 */
public record CreditRequest(
        Ref<Customer> customer, @Nullable Ref<SalesOrder> order, Money amount) {

    /** Refuses a negative amount. */
    public CreditRequest {
        Objects.requireNonNull(customer, "customer");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("credit of " + amount + " was asked for: expected 0 or more");
        }
    }
}
