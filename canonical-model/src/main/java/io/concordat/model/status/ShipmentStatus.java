package io.concordat.model.status;

/** Where one shipment is (axis D4), by its own document and the carrier's messages. */
public enum ShipmentStatus {
    /** Known, nothing packed. */
    PLANNED,
    /** Packed and labelled, not handed over. */
    LABELLED,
    /** Handed to the carrier. */
    DISPATCHED,
    /** Under way. */
    IN_TRANSIT,
    /** On the last vehicle. */
    OUT_FOR_DELIVERY,
    /** The carrier tried in vain. */
    ATTEMPTED,
    /** Waiting to be collected. */
    AVAILABLE_FOR_PICKUP,
    /** Arrived. */
    DELIVERED,
    /** The receiver refused it. */
    REFUSED,
    /** Not to be found. */
    LOST,
    /** Damaged under way. */
    DAMAGED,
    /** On the way back. */
    RETURNING,
    /** Back again. */
    RETURNED_TO_SHIPPER,
    /** Voided before it counted. */
    CANCELLED
}
