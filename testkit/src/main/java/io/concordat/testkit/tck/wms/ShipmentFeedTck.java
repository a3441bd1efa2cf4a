package io.concordat.testkit.tck.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.adapter.wms.ShipmentFeed;
import io.concordat.model.event.EventData;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.conformance.Proves;
import io.concordat.testkit.tck.EventFeedTck;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link ShipmentFeed} promises. What happens in it is that released work is shipped. */
@Proves(ShipmentFeed.class)
public abstract class ShipmentFeedTck extends EventFeedTck<ShipmentFeed, EventData> {

    /** For the test framework. */
    protected ShipmentFeedTck() {}

    /** How much of an order line the work asked for that was released for it. */
    protected abstract Quantity askedFor(Ref<SalesOrder> orderLine);

    /** Releases work with one line for more than there is; gives what is missing. */
    protected abstract Quantity fallShort();

    @Test
    void wms6DispatchesEachShipmentOnceAndNamesTheOrderLines() {
        happen();
        List<ShipmentEvent.Dispatched> dispatched = facts(ShipmentEvent.Dispatched.class);
        assertThat(dispatched)
                .extracting(event -> event.snapshot().id())
                .as("WMS-6: shipments dispatched")
                .isNotEmpty()
                .doesNotHaveDuplicates();
        for (ShipmentLine line : lines()) {
            assertThat(line.orderLine().lineId())
                    .as("WMS-6: order line of a shipment line")
                    .isNotNull();
            assertThat(line.quantity().unit())
                    .as("WMS-6: unit of order line " + line.orderLine())
                    .isEqualTo(askedFor(line.orderLine()).unit());
        }
    }

    @Test
    void wms7ShipsNoMoreThanWasAskedFor() {
        happen();
        Map<Ref<SalesOrder>, BigDecimal> shipped = new HashMap<>();
        lines().forEach(line -> shipped.merge(line.orderLine(), line.quantity().value(), BigDecimal::add));
        shipped.forEach((line, quantity) -> assertThat(quantity)
                .as("WMS-7: shipped of order line " + line)
                .isLessThanOrEqualTo(askedFor(line).value()));
    }

    @Test
    void wms8TellsHowMuchIsMissing() {
        Quantity missing = fallShort();
        assertThat(facts(InventoryEvent.Shortage.class))
                .as("WMS-8: shortages told")
                .extracting(InventoryEvent.Shortage::missing)
                .contains(missing);
    }

    private List<ShipmentLine> lines() {
        Map<Id<Shipment>, Shipment> shipments = new LinkedHashMap<>();
        facts(ShipmentEvent.Dispatched.class)
                .forEach(event -> shipments.put(event.snapshot().id(), event.snapshot()));
        return shipments.values().stream()
                .flatMap(shipment -> shipment.lines().stream())
                .toList();
    }
}
