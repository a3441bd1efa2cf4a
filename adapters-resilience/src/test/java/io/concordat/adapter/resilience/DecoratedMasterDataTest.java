package io.concordat.adapter.resilience;

import io.concordat.adapter.erp.MasterDataFeed;
import io.concordat.model.value.Id;
import io.concordat.testkit.fake.erp.InMemoryErp;
import io.concordat.testkit.fixture.Customers;
import io.concordat.testkit.fixture.VirtualClock;
import io.concordat.testkit.tck.erp.MasterDataFeedTck;
import java.time.Clock;

/** A feed keeps its promises behind every decorator there is. */
class DecoratedMasterDataTest extends MasterDataFeedTck {

    private final VirtualClock clock = VirtualClock.at("2026-03-02T08:00:00Z");
    private final InMemoryErp erp = new InMemoryErp(clock);
    private final MasterDataFeed port = new Everything(clock).around(MasterDataFeed.class, erp.masterData());
    private int customers;

    @Override
    protected MasterDataFeed port() {
        return port;
    }

    @Override
    protected Clock clock() {
        return clock;
    }

    @Override
    protected void happen() {
        erp.record(Customers.known(Id.of("cust-" + customers++)));
    }

    @Override
    protected void changeTwice() {
        erp.record(Customers.typical());
        erp.record(Customers.detailed());
    }
}
