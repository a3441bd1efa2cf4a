package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.MasterDataFeed;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.MasterDataEvent;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link MasterDataFeed} promises. */
@Proves(MasterDataFeed.class)
public abstract class MasterDataFeedTck extends EventFeedTck<MasterDataFeed, MasterDataEvent> {

    /** For the test framework. */
    protected MasterDataFeedTck() {}

    /** Changes one document of master data twice. */
    protected abstract void changeTwice();

    @Test
    void erp25CarriesEachDocumentInFullAndItsRevisionsRise() {
        changeTwice();
        Map<Id<?>, Integer> revisions = new HashMap<>();
        for (MasterDataEvent change : facts(MasterDataEvent.class)) {
            Aggregate<?> named = named(change);
            assertThat(carried(change)).as("ERP-25: document carried").isEqualTo(named.id());
            Integer before = revisions.put(named.id(), named.revisionAfter());
            assertThat(named.revisionAfter())
                    .as("ERP-25: revision of " + named.id())
                    .isGreaterThan(before == null ? 0 : before);
        }
        assertThat(revisions).as("ERP-25: documents that changed").isNotEmpty();
    }

    private static Aggregate<?> named(MasterDataEvent change) {
        if (change instanceof MasterDataEvent.CustomerChanged customer) {
            return customer.customer();
        }
        return change instanceof MasterDataEvent.ItemChanged item
                ? item.item()
                : ((MasterDataEvent.PriceChanged) change).priceList();
    }

    private static Id<?> carried(MasterDataEvent change) {
        if (change instanceof MasterDataEvent.CustomerChanged customer) {
            return customer.snapshot().id();
        }
        return change instanceof MasterDataEvent.ItemChanged item
                ? item.snapshot().id()
                : ((MasterDataEvent.PriceChanged) change).snapshot().id();
    }
}
