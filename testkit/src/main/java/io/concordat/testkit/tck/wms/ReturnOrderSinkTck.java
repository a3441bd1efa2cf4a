package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.ReturnOrderReceipt;
import io.concordat.adapter.wms.ReturnOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnBuilder;
import io.concordat.model.returns.ReturnHeaderBuilder;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnLineBuilder;
import io.concordat.model.returns.ReturnQuantities;
import io.concordat.model.status.ReturnStatus;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ReturnOrderSink} promises. A return to test with is authorised, and nothing of it has come. */
@Proves(ReturnOrderSink.class)
public abstract class ReturnOrderSinkTck extends KeyedSinkTck<ReturnOrderSink, Return, ReturnOrderReceipt> {

    /** For the test framework. */
    protected ReturnOrderSinkTck() {}

    @Override
    protected abstract Return otherThan(Return document);

    @Override
    protected final ReturnOrderReceipt send(ReturnOrderSink port, Return returnOrder, CallContext call) {
        return port.announce(returnOrder, call);
    }

    @Test
    void wms24ExpectsAReturnOnceUnderTwoKeys() {
        Return returnOrder = document();
        port().announce(returnOrder, call());
        port().announce(returnOrder, call());
        assertThat(effectsOf(returnOrder))
                .as("WMS-24: how often it is expected")
                .isEqualTo(1);
    }

    @Test
    void wms24ChoosesNoneOfTwoContents() {
        Return returnOrder = document();
        port().announce(returnOrder, call());
        Return other = otherThan(returnOrder);
        assertThat(kindOf(call -> port().announce(other, call), call()))
                .as("WMS-24: failure of other content under its id")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void wms25RefusesAReturnThatIsNotAuthorised() {
        Return returnOrder = document();
        Return declined = ReturnBuilder.builder(returnOrder)
                .header(ReturnHeaderBuilder.builder(returnOrder.header())
                        .status(ReturnStatus.DECLINED)
                        .build())
                .build();
        assertThat(kindOf(call -> port().announce(declined, call), call()))
                .as("WMS-25: failure of a declined return")
                .isEqualTo(FailureKind.REJECTED);
    }

    @Test
    void wms25RefusesALineOfWhichNothingMayCome() {
        Return returnOrder = document();
        ReturnLine line = returnOrder.lines().get(0);
        ReturnLine none = ReturnLineBuilder.builder(line)
                .quantities(ReturnQuantities.authorised(
                        BigDecimal.ZERO, line.quantities().unit()))
                .build();
        Return nothing = ReturnBuilder.builder(returnOrder).lines(List.of(none)).build();
        assertThat(failureOf(call -> port().announce(nothing, call), call()))
                .as("WMS-25: failure of a line of which nothing may come")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .extracting(Failure.Rejected.Reason::lineId)
                                .contains(line.lineId()));
    }
}
