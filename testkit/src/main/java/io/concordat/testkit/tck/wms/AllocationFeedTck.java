package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.AllocationFeed;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.FeedTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AllocationFeed} promises. What happens in it is that stock is set aside. */
@Proves(AllocationFeed.class)
public abstract class AllocationFeedTck extends FeedTck<AllocationFeed, Reservation> {

    /** For the test framework. */
    protected AllocationFeedTck() {}

    /** Sets stock aside for an order line and gives it back. */
    protected abstract Ref<SalesOrder> setAsideAndGiveBack();

    /** Sets stock aside for an order line and releases work for it. */
    protected abstract Ref<SalesOrder> setAsideAndUse();

    @Override
    protected final Object identityOf(Reservation item) {
        return item.id() + "#" + item.meta().revision();
    }

    @Test
    void wms18TellsEachStepUnderOneIdWithRisingRevisions() {
        List<Reservation> steps = stepsOf(setAsideAndGiveBack());
        assertThat(steps).as("WMS-18: steps told").hasSizeGreaterThanOrEqualTo(2);
        assertThat(steps)
                .extracting(Reservation::id)
                .as("WMS-18: ids")
                .containsOnly(steps.get(0).id());
        assertThat(steps)
                .extracting(step -> step.meta().revision())
                .as("WMS-18: revisions")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void wms19SetsNothingAsideAfterTheEnd() {
        ends(setAsideAndGiveBack(), Reservation.Status.RELEASED);
        ends(setAsideAndUse(), Reservation.Status.CONSUMED);
    }

    private void ends(Ref<SalesOrder> demand, Reservation.Status status) {
        List<Reservation> steps = stepsOf(demand);
        assertThat(steps).as("WMS-19: steps told").isNotEmpty();
        Reservation last = steps.get(steps.size() - 1);
        assertThat(last.quantity().signum()).as("WMS-19: set aside at the end").isZero();
        assertThat(last.lifecycle().status()).as("WMS-19: status at the end").isEqualTo(status);
    }

    private List<Reservation> stepsOf(Ref<SalesOrder> demand) {
        return everything().stream()
                .filter(step -> step.demand().equals(demand))
                .toList();
    }
}
