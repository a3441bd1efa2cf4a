package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.FailureKind;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.junit.jupiter.api.Test;

/** What every {@link OrderCancellationSink} promises. A cancellation to test with names its lines, all of them open. */
@Proves(OrderCancellationSink.class)
public abstract class OrderCancellationSinkTck
        extends KeyedSinkTck<OrderCancellationSink, OrderCancellation, CancellationReceipt> {

    /** For the test framework. */
    protected OrderCancellationSinkTck() {}

    /** A cancellation of one whole line, of which a part has left. */
    protected abstract OrderCancellation ofALineThatLeftInPart();

    /** How much of that line has not left. */
    protected abstract LineQuantity waiting(OrderCancellation ofALineThatLeftInPart);

    @Override
    protected final CancellationReceipt send(OrderCancellationSink port, OrderCancellation wish, CallContext call) {
        return port.cancel(wish, call);
    }

    @Test
    void erp26CancelsWhatWasAskedFor() {
        OrderCancellation wish = document();
        assertThat(port().cancel(wish, call()).cancelled())
                .as("ERP-26: cancelled of lines that are open")
                .containsExactlyInAnyOrderElementsOf(wish.lines());
    }

    @Test
    void erp26CancelsNothingThatHasLeft() {
        OrderCancellation wish = ofALineThatLeftInPart();
        LineQuantity waiting = waiting(wish);
        assertThat(port().cancel(wish, call()).cancelled())
                .as("ERP-26: cancelled of a line that left in part")
                .containsExactly(waiting);
    }

    @Test
    void erp52NamesTheOrder() {
        OrderCancellation wish = document();
        assertThat(port().cancel(wish, call()).order().id())
                .as("ERP-52: order of the receipt")
                .isEqualTo(wish.order().id());
    }

    @Test
    void erp27DoesNotKnowAnOrderThatIsNotInTheBook() {
        OrderCancellation known = document();
        OrderCancellation unknown =
                new OrderCancellation(Ref.to(Id.of("tck-nobody-has-this-id")), known.lines(), known.reason());
        assertThat(kindOf(call -> port().cancel(unknown, call), call()))
                .as("ERP-27: failure for an unknown order")
                .isEqualTo(FailureKind.NOT_FOUND);
    }
}
