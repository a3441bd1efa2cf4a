package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.CustomerSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link CustomerSource} promises. */
@Proves(CustomerSource.class)
public abstract class CustomerSourceTck extends DocumentSourceTck<CustomerSource, Customer> {

    /** For the test framework. */
    protected CustomerSourceTck() {}

    @Override
    protected final Id<Customer> idOf(Customer document) {
        return document.id();
    }
}
