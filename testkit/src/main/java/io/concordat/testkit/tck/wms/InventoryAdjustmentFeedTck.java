package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.InventoryAdjustmentFeed;
import io.concordat.model.event.StockEvent;
import io.concordat.model.value.Code;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link InventoryAdjustmentFeed} promises. What happens in it is that stock is corrected. */
@Proves(InventoryAdjustmentFeed.class)
public abstract class InventoryAdjustmentFeedTck extends EventFeedTck<InventoryAdjustmentFeed, StockEvent.Adjusted> {

    private static final Code DAMAGED = Code.of("DAMAGED", KnownCodes.REASON);

    /** For the test framework. */
    protected InventoryAdjustmentFeedTck() {}

    /** Loses some stock for a cause; gives how much, more than zero, of which nothing was lost before for this cause. */
    protected abstract Quantity lose(Code cause);

    @Test
    void wms23TellsOnceHowMuchIsGoneAndWhy() {
        Quantity lost = lose(DAMAGED);
        Quantity delta = lost.withValue(lost.value().negate());
        List<StockEvent.Adjusted> told = facts(StockEvent.Adjusted.class);
        assertThat(told)
                .as("WMS-23: adjustments told")
                .allMatch(event -> event.delta().signum() != 0)
                .filteredOn(event -> event.cause().is(DAMAGED))
                .extracting(StockEvent.Adjusted::delta)
                .containsOnlyOnce(delta);
    }
}
