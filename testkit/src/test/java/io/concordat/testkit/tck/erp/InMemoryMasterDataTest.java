package io.concordat.testkit.tck.erp;

import io.concordat.adapter.erp.MasterDataFeed;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.MasterDataEvent;
import io.concordat.model.value.Id;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.tck.Bench;
import io.concordat.testkit.tck.Mutant;
import io.concordat.testkit.tck.PageDefects;
import java.time.Clock;
import java.util.List;

/** The in-memory ERP keeps the promises of {@link MasterDataFeed}. */
public class InMemoryMasterDataTest extends MasterDataFeedTck implements Bench.Breakable<MasterDataFeed> {

    public static final List<Mutant<MasterDataFeed>> MUTANTS = List.of(
            PageDefects.changing(
                    "ERP-25",
                    "names another customer than it carries",
                    MasterDataEvent.CustomerChanged.class,
                    InMemoryMasterDataTest::ofAnother),
            PageDefects.changing(
                    "ERP-25",
                    "calls every revision the first",
                    MasterDataEvent.CustomerChanged.class,
                    InMemoryMasterDataTest::first));

    private final Bench<MasterDataFeed> bench = new Bench<>(MasterDataFeed.class);
    private final ErpWorld world = new ErpWorld();
    private int customers;

    @Override
    public Bench<MasterDataFeed> bench() {
        return bench;
    }

    @Override
    protected MasterDataFeed port() {
        return bench.port(world.erp.masterData());
    }

    @Override
    protected MasterDataFeed portThatBreaksMidway() {
        return bench.breaking(world.erp.masterData());
    }

    @Override
    protected Clock clock() {
        return world.clock;
    }

    @Override
    protected void happen() {
        world.erp.record(Customers.known(Id.of("cust-" + customers++)));
    }

    @Override
    protected void changeTwice() {
        world.erp.record(Customers.typical());
        world.erp.record(Customers.detailed());
    }

    private static MasterDataEvent.CustomerChanged ofAnother(MasterDataEvent.CustomerChanged event) {
        return new MasterDataEvent.CustomerChanged(Aggregate.created(Id.of("cust-another")), event.snapshot());
    }

    private static MasterDataEvent.CustomerChanged first(MasterDataEvent.CustomerChanged event) {
        return new MasterDataEvent.CustomerChanged(
                Aggregate.created(event.customer().id()), event.snapshot());
    }
}
