package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.FulfilmentChange;
import io.concordat.adapter.wms.FulfilmentChangeReceipt;
import io.concordat.adapter.wms.FulfilmentChangeSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FulfilmentChangeSink} promises. A change to test with is of one line of work that was released and of
 * which nothing is picked, and comes from the second revision of its order or a later one.
 */
@Proves(FulfilmentChangeSink.class)
public abstract class FulfilmentChangeSinkTck
        extends KeyedSinkTck<FulfilmentChangeSink, FulfilmentChange, FulfilmentChangeReceipt> {

    /** For the test framework. */
    protected FulfilmentChangeSinkTck() {}

    /** The work a change is of, as it was released. */
    protected abstract FulfilmentOrder released(FulfilmentChange change);

    /** Everything that leaves of the work of a change, when there was time enough to ship what is there. */
    protected abstract List<LineQuantity> leaves(FulfilmentChange change);

    /** A change of one line of released work to less than is picked of it. */
    protected abstract FulfilmentChange belowWhatIsPicked();

    @Override
    protected final FulfilmentChangeReceipt send(FulfilmentChangeSink port, FulfilmentChange wish, CallContext call) {
        return port.change(wish, call);
    }

    @Test
    void wms9WantsNamedLinesAnewAndOthersAsBefore() {
        FulfilmentChange change = document();
        Map<String, Quantity> wanted = new LinkedHashMap<>();
        released(change).lines().forEach(line -> wanted.put(line.lineId(), line.quantity()));
        change.lines().forEach(line -> wanted.put(line.lineId(), line.quantity()));
        assertThat(port().change(change, call()).wanted())
                .as("WMS-9: wanted after the change")
                .containsExactlyInAnyOrderElementsOf(wanted.entrySet().stream()
                        .map(line -> new LineQuantity(line.getKey(), line.getValue()))
                        .toList());
    }

    @Test
    void wms9LetsNoMoreLeaveThanIsWantedNow() {
        FulfilmentChange change = document();
        port().change(change, call());
        Map<String, Quantity> wanted = new LinkedHashMap<>();
        change.lines().forEach(line -> wanted.put(line.lineId(), line.quantity()));
        assertThat(leaves(change))
                .as("WMS-9: what left")
                .isNotEmpty()
                .filteredOn(line -> wanted.containsKey(line.lineId()))
                .allSatisfy(line -> assertThat(line.quantity()).isLessThanOrEqualTo(wanted.get(line.lineId())));
    }

    @Test
    void wms10RefusesLessThanIsPicked() {
        FulfilmentChange change = belowWhatIsPicked();
        String lineId = change.lines().get(0).lineId();
        assertThat(failureOf(call -> port().change(change, call), call()))
                .as("WMS-10: failure of a change to less than is picked")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .as("WMS-10: lines with a reason")
                                .extracting(Failure.Rejected.Reason::lineId)
                                .contains(lineId));
    }

    @Test
    void wms10RefusesAnotherPlaceForPickedGoods() {
        FulfilmentChange change = belowWhatIsPicked();
        FulfilmentChange elsewhere = new FulfilmentChange(
                change.work(),
                change.orderRevision(),
                List.of(),
                released(change).shipTo(),
                null,
                change.reason());
        assertThat(kindOf(call -> port().change(elsewhere, call), call()))
                .as("WMS-10: failure of another place for picked goods")
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void wms11DoesNotKnowWorkThatWasNotReleased() {
        FulfilmentChange unknown = of(document(), Id.of("tck-nobody-has-this-id"), 0);
        assertThat(kindOf(call -> port().change(unknown, call), call()))
                .as("WMS-11: failure for unknown work")
                .isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void wms11RefusesAChangeThatANewerOneHasOvertaken() {
        FulfilmentChange newer = document();
        port().change(newer, call());
        FulfilmentChange older = of(newer, newer.work(), -1);
        assertThat(kindOf(call -> port().change(older, call), call()))
                .as("WMS-11: failure of a change from an older revision of the order")
                .isEqualTo(FailureKind.CONFLICT);
    }

    private static FulfilmentChange of(FulfilmentChange change, Id<FulfilmentOrder> work, int revisions) {
        return FulfilmentChange.ofLines(work, change.orderRevision() + revisions, change.lines(), change.reason());
    }
}
