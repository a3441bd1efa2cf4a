package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.AllocationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every {@link AllocationSink} promises. A request to test with is for stock that is there. */
@Proves(AllocationSink.class)
public abstract class AllocationSinkTck extends KeyedSinkTck<AllocationSink, AllocationRequest, Reservation> {

    /** For the test framework. */
    protected AllocationSinkTck() {}

    /** A request for more than there is of an item, of which there is some. */
    protected abstract AllocationRequest forMoreThanThereIs();

    /** The same request for another order line. */
    protected abstract AllocationRequest forAnotherLine(AllocationRequest request);

    /** A request for some of a lot, of an item with several. */
    protected abstract AllocationRequest ofALot();

    @Override
    protected final Reservation send(AllocationSink port, AllocationRequest request, CallContext call) {
        return port.allocate(request, call);
    }

    @Test
    void wms15AnswersTheWholeRequest() {
        for (AllocationRequest request : new AllocationRequest[] {document(), forMoreThanThereIs()}) {
            Reservation reservation = port().allocate(request, call());
            Quantity answered = reservation.quantity().plus(reservation.shortQuantity());
            assertThat(answered)
                    .as("WMS-15: set aside and short, in the unit asked for")
                    .isEqualByComparingTo(request.quantity());
            assertThat(reservation.demand()).as("WMS-15: order line").isEqualTo(request.demand());
            assertThat(reservation.goods().item().id())
                    .as("WMS-15: item")
                    .isEqualTo(request.item().id());
        }
    }

    @Test
    void wms15TakesTheLotThatWasAskedFor() {
        AllocationRequest request = ofALot();
        assertThat(port().allocate(request, call()).goods().lots())
                .as("WMS-15: lots")
                .containsExactly(Objects.requireNonNull(request.source().lot()));
    }

    @Test
    void wms16SetsNothingAsideTwice() {
        AllocationRequest first = forMoreThanThereIs();
        port().allocate(first, call());
        assertThat(port().allocate(forAnotherLine(first), call()).quantity().signum())
                .as("WMS-16: whether stock that is set aside was set aside again")
                .isZero();
    }

    @Test
    void wms17HasOneReservationForALineAndGivesBack() {
        AllocationRequest first = forMoreThanThereIs();
        AllocationRequest second = forAnotherLine(first);
        Reservation before = port().allocate(first, call());
        Reservation waiting = port().allocate(second, call());
        Reservation back = port().allocate(
                        first.withQuantity(Quantity.zero(first.quantity().unit())), call());
        Reservation now = port().allocate(second, call());
        assertThat(back.id()).as("WMS-17: reservation given back").isEqualTo(before.id());
        assertThat(back.quantity().signum()).as("WMS-17: set aside after that").isZero();
        assertThat(now.id()).as("WMS-17: reservation asked for again").isEqualTo(waiting.id());
        assertThat(now.quantity())
                .as("WMS-17: set aside of what was given back")
                .isEqualTo(before.quantity());
    }
}
