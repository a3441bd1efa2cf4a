package io.concordat.visibility.observe;

import io.concordat.model.dispute.Dispute;
import io.concordat.model.event.DisputeEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.Shipment;
import org.jspecify.annotations.Nullable;

/** The document an event carries, when it carries one. */
public final class Documents {

    private Documents() {}

    /** The shipment an event carries, null when it only names it. */
    public static @Nullable Shipment snapshotOf(ShipmentEvent event) {
        if (event instanceof ShipmentEvent.Packed packed) {
            return packed.snapshot();
        }
        return event instanceof ShipmentEvent.Dispatched dispatched ? dispatched.snapshot() : null;
    }

    /** The deduction or dispute an event carries, null when it only names it. */
    public static @Nullable Dispute snapshotOf(DisputeEvent event) {
        if (event instanceof DisputeEvent.DeductionOpened deduction) {
            return deduction.snapshot();
        }
        return event instanceof DisputeEvent.Opened dispute ? dispute.snapshot() : null;
    }
}
