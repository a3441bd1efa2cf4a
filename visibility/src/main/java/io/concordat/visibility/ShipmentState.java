package io.concordat.visibility;

import io.concordat.model.event.EventRef;
import io.concordat.model.status.ShipmentStatus;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one shipment of an order is.
 *
 * @param id canonical id of the shipment
 * @param number the shipper's number, or the id while only the carrier has spoken of it
 * @param status where it is
 * @param expected when it should arrive, if the carrier said so
 * @param evidence the events the status rests on
 */
public record ShipmentState(
        String id,
        String number,
        ShipmentStatus status,
        @Nullable OffsetDateTime expected,
        List<EventRef> evidence) {

    /** Copies the list. */
    public ShipmentState {
        evidence = List.copyOf(evidence);
    }
}
