package io.concordat.testkit.tck.crm;

import io.concordat.adapter.crm.AccountSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory CRM keeps the promises of {@link AccountSource}. */
public class InMemoryAccountsTest extends AccountSourceTck implements Bench.Breakable<AccountSource> {

    public static final List<Mutant<AccountSource>> MUTANTS = List.of();

    private final Bench<AccountSource> bench = new Bench<>(AccountSource.class);
    private final CrmWorld world = new CrmWorld();
    private int customers;

    @Override
    public Bench<AccountSource> bench() {
        return bench;
    }

    @Override
    protected AccountSource port() {
        return bench.port(world.crm.accounts());
    }

    @Override
    protected AccountSource portThatBreaksMidway() {
        return bench.breaking(world.crm.accounts());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Customer existing() {
        Customer customer = Customers.known(Id.of("cust-" + customers), key("K-" + customers));
        customers++;
        world.crm.account(customer);
        return customer;
    }

    @Override
    protected Identifier keyOf(Customer customer) {
        return customer.identity().identifiers().get(0);
    }

    @Override
    protected Identifier ambiguousKey() {
        world.crm.account(Customers.known(Id.of("cust-a"), key("K-both")));
        world.crm.account(Customers.known(Id.of("cust-b"), key("K-both")));
        return key("K-both");
    }

    private static Identifier key(String value) {
        return Identifier.of("urn:example:erp", value, "CUSTOMER");
    }
}
