package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.FulfilmentCancellation;
import io.concordat.adapter.wms.FulfilmentCancellationReceipt;
import io.concordat.adapter.wms.FulfilmentCancellationSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link FulfilmentCancellationSink} promises. A cancellation to test with names its lines, all of them open. */
@Proves(FulfilmentCancellationSink.class)
public abstract class FulfilmentCancellationSinkTck
        extends KeyedSinkTck<FulfilmentCancellationSink, FulfilmentCancellation, FulfilmentCancellationReceipt> {

    /** For the test framework. */
    protected FulfilmentCancellationSinkTck() {}

    /** A cancellation of one whole line, of which a part has left. */
    protected abstract FulfilmentCancellation ofALineThatLeftInPart();

    /** How much of that line has not left. */
    protected abstract LineQuantity waiting(FulfilmentCancellation ofALineThatLeftInPart);

    /** The work a cancellation is of, as it was released. */
    protected abstract FulfilmentOrder released(FulfilmentCancellation wish);

    /** Everything that leaves of that work, when there was time enough to ship what is there. */
    protected abstract List<LineQuantity> leaves(FulfilmentCancellation wish);

    @Override
    protected final FulfilmentCancellationReceipt send(
            FulfilmentCancellationSink port, FulfilmentCancellation wish, CallContext call) {
        return port.cancel(wish, call);
    }

    @Test
    void wms12StopsWhatWasAskedFor() {
        FulfilmentCancellation wish = document();
        assertThat(port().cancel(wish, call()).stopped())
                .as("WMS-12: stopped of lines that are open")
                .containsExactlyInAnyOrderElementsOf(wish.lines());
    }

    @Test
    void wms12StopsNothingThatHasLeft() {
        FulfilmentCancellation wish = ofALineThatLeftInPart();
        LineQuantity waiting = waiting(wish);
        assertThat(port().cancel(wish, call()).stopped())
                .as("WMS-12: stopped of a line that left in part")
                .containsExactly(waiting);
    }

    @Test
    void wms13LetsNothingLeaveThatIsStopped() {
        FulfilmentCancellation wish = document();
        Map<String, BigDecimal> left = new HashMap<>();
        released(wish)
                .lines()
                .forEach(line -> left.put(line.lineId(), line.quantity().value()));
        List<LineQuantity> stopped = port().cancel(wish, call()).stopped();
        stopped.forEach(line -> left.merge(line.lineId(), line.quantity().value(), BigDecimal::subtract));
        assertThat(leaves(wish))
                .as("WMS-13: what left")
                .allSatisfy(line -> assertThat(line.quantity().value()).isLessThanOrEqualTo(left.get(line.lineId())));
    }

    @Test
    void wms14DoesNotKnowWorkThatWasNotReleased() {
        FulfilmentCancellation known = document();
        FulfilmentCancellation unknown =
                new FulfilmentCancellation(Id.of("tck-nobody-has-this-id"), known.lines(), known.reason());
        assertThat(kindOf(call -> port().cancel(unknown, call), call()))
                .as("WMS-14: failure for unknown work")
                .isEqualTo(FailureKind.NOT_FOUND);
    }
}
