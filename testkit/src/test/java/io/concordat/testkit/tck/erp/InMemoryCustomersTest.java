package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.CustomerSource;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link CustomerSource}. */
public class InMemoryCustomersTest extends CustomerSourceTck implements Bench.Breakable<CustomerSource> {

    public static final List<Mutant<CustomerSource>> MUTANTS = List.of();

    private final Bench<CustomerSource> bench = new Bench<>(CustomerSource.class);
    private final ErpWorld world = new ErpWorld();
    private int customers;

    @Override
    public Bench<CustomerSource> bench() {
        return bench;
    }

    @Override
    protected CustomerSource port() {
        return bench.port(world.erp.customers());
    }

    @Override
    protected CustomerSource portThatBreaksMidway() {
        return bench.breaking(world.erp.customers());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected Customer existing() {
        return recorded("cust-" + customers, "K-" + customers++);
    }

    @Override
    protected Identifier keyOf(Customer customer) {
        return customer.identity().identifiers().get(0);
    }

    @Override
    protected Identifier ambiguousKey() {
        recorded("cust-a", "K-both");
        return keyOf(recorded("cust-b", "K-both"));
    }

    private Customer recorded(String id, String key) {
        Customer customer = Customers.known(Id.of(id), Identifier.of("urn:example:erp", key, "CUSTOMER"));
        world.erp.record(customer);
        return customer;
    }
}
