package io.concordat.testkit.federation;

import io.concordat.adapter.erp.CustomerSource;
import io.concordat.federation.reading.FederatedSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.erp.CustomerSourceTck;
import java.time.Clock;
import java.util.Map;

/** The customers of two ERPs, read as one source, keep the promises of one. */
class FederatedCustomersKeepTheirPromisesTest extends CustomerSourceTck {

    private final TwoErps erps = new TwoErps();
    private int customers;

    @Override
    protected CustomerSource port() {
        return FederatedSource.of(Map.of(TwoErps.OLD, erps.old.customers(), TwoErps.NEW, erps.young.customers()))
                .as(CustomerSource.class);
    }

    @Override
    protected Clock clock() {
        return erps.clock;
    }

    /** By turns in the one, in the other and in both. */
    @Override
    protected Customer existing() {
        int which = customers++;
        Customer customer = known("cust-" + which, "K-" + which);
        if (which % 3 != 1) {
            erps.old.record(customer);
        }
        if (which % 3 != 0) {
            erps.young.record(customer);
        }
        return customer;
    }

    @Override
    protected Identifier keyOf(Customer customer) {
        return customer.identity().identifiers().get(0);
    }

    /** One of them in each system. */
    @Override
    protected Identifier ambiguousKey() {
        Customer one = known("cust-a", "K-both");
        erps.old.record(one);
        erps.young.record(known("cust-b", "K-both"));
        return keyOf(one);
    }

    private static Customer known(String id, String key) {
        return Customers.known(Id.of(id), Identifier.of("urn:example:erp", key, "CUSTOMER"));
    }
}
