package io.concordat.adapter.wms;

import io.concordat.adapter.EventFeed;
import io.concordat.adapter.Promise;
import io.concordat.model.event.EventData;

/**
 * What happens in the warehouse: {@link io.concordat.model.event.InventoryEvent},
 * {@link io.concordat.model.event.PickEvent} and {@link io.concordat.model.event.ShipmentEvent}, nothing else.
 */
@Promise(
        number = "WMS-6",
        text = "goods that leave are dispatched by one event, which carries the shipment in full; each of its lines"
                + " names the order line and has its unit.")
@Promise(
        number = "WMS-7",
        text = "over all shipments of a piece of work no order line gets more than the work asked for, but for the"
                + " policy's tolerance.")
@Promise(number = "WMS-8", text = "a shortage is reported with the quantity that is missing.")
@FunctionalInterface
public interface ShipmentFeed extends EventFeed<EventData> {}
