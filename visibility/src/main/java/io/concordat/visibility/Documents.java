package io.concordat.visibility;

import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import org.jspecify.annotations.Nullable;

/** The document an event carries, when it carries one. */
final class Documents {

    private Documents() {}

    static @Nullable Shipment snapshotOf(ShipmentEvent event) {
        if (event instanceof ShipmentEvent.Packed packed) {
            return packed.snapshot();
        }
        return event instanceof ShipmentEvent.Dispatched dispatched ? dispatched.snapshot() : null;
    }
}
