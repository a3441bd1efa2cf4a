package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.DocumentSourceTck;

/** What every {@link AccountSource} promises. */
@Proves(AccountSource.class)
public abstract class AccountSourceTck extends DocumentSourceTck<AccountSource, Customer> {

    /** For the test framework. */
    protected AccountSourceTck() {}

    @Override
    protected final Id<Customer> idOf(Customer customer) {
        return customer.id();
    }
}
