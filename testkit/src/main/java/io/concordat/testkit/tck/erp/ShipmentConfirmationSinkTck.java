package io.concordat.testkit.tck.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.erp.GoodsIssueReceipt;
import io.concordat.adapter.erp.ShipmentConfirmationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.Failure;
import io.concordat.model.call.FailureKind;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.KeyedSinkTck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ShipmentConfirmationSink} promises. */
@Proves(ShipmentConfirmationSink.class)
public abstract class ShipmentConfirmationSinkTck
        extends KeyedSinkTck<ShipmentConfirmationSink, Shipment, GoodsIssueReceipt> {

    /** For the test framework. */
    protected ShipmentConfirmationSinkTck() {}

    /** The same shipment with another quantity. */
    @Override
    protected abstract Shipment otherThan(Shipment shipment);

    /** A shipment with two lines, of which the ERP has neither open. */
    @Override
    protected abstract Shipment refused();

    @Override
    protected final GoodsIssueReceipt send(ShipmentConfirmationSink port, Shipment shipment, CallContext call) {
        return port.confirm(shipment, call);
    }

    @Test
    void erp17BooksAShipmentOnceUnderWhateverKeys() {
        Shipment shipment = document();
        GoodsIssueReceipt first = port().confirm(shipment, call());
        assertThat(port().confirm(shipment, call()))
                .as("ERP-17: the receipt under another key")
                .isEqualTo(first);
        assertThat(effectsOf(shipment))
                .as("ERP-17: goods issues under two keys")
                .isEqualTo(1);
    }

    @Test
    void erp17RefusesAShipmentWithOtherContent() {
        Shipment shipment = document();
        port().confirm(shipment, call());
        Shipment other = otherThan(shipment);
        assertThat(kindOf(call -> port().confirm(other, call), call()))
                .as("ERP-17: failure of a shipment that was booked with other lines")
                .isEqualTo(FailureKind.CONFLICT);
    }

    @Test
    void erp18GivesAReasonForEachLine() {
        Shipment shipment = refused();
        Failure failure = failureOf(call -> port().confirm(shipment, call), call());
        List<String> lines = shipment.lines().stream().map(ShipmentLine::lineId).toList();
        assertThat(failure)
                .as("ERP-18: failure of a shipment of what is not open")
                .isInstanceOfSatisfying(
                        Failure.Rejected.class,
                        rejected -> assertThat(rejected.reasons())
                                .as("ERP-18: reasons, each for a line")
                                .allMatch(reason -> lines.contains(reason.lineId())));
    }
}
