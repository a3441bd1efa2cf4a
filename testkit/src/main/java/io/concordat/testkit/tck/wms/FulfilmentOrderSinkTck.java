package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.FulfilmentReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import org.junit.jupiter.api.Test;

/** What every {@link FulfilmentOrderSink} promises. */
@Proves(FulfilmentOrderSink.class)
public abstract class FulfilmentOrderSinkTck
        extends KeyedSinkTck<FulfilmentOrderSink, FulfilmentOrder, FulfilmentReceipt> {

    /** For the test framework. */
    protected FulfilmentOrderSinkTck() {}

    /** Work that must leave together, for more than the warehouse has. */
    protected abstract FulfilmentOrder toLeaveTogether();

    /** How many shipments there are of some work, when there was time enough to ship what is there. */
    protected abstract int shipmentsOf(FulfilmentOrder work);

    @Override
    protected final FulfilmentReceipt send(FulfilmentOrderSink port, FulfilmentOrder work, CallContext call) {
        return port.release(work, call);
    }

    @Test
    void wms5KeepsTogetherWhatMustLeaveTogether() {
        FulfilmentOrder work = toLeaveTogether();
        port().release(work, call());
        assertThat(shipmentsOf(work)).as("WMS-5: shipments of a part").isZero();
    }
}
