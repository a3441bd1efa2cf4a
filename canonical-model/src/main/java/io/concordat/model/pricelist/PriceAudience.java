package io.concordat.model.pricelist;

import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import java.util.List;

/**
 * For whom a price is. Empty lists mean everybody.
 *
 * @param customers single customers
 * @param customerGroups groups of customers, for example discount classes or buying groups
 */
public record PriceAudience(List<@Valid Ref<Customer>> customers, List<@Valid Code> customerGroups) {

    /** Everybody. */
    public static final PriceAudience EVERYBODY = new PriceAudience(List.of(), List.of());

    /** Copies the lists. */
    public PriceAudience {
        customers = List.copyOf(customers);
        customerGroups = List.copyOf(customerGroups);
    }
}
