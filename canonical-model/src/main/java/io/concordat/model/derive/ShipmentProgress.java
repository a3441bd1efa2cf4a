package io.concordat.model.derive;

/** Where the shipments of an order are, in one word (derived). */
public enum ShipmentProgress {
    /** Nothing has left. */
    NONE,
    /** Something has left, more is to come. */
    PARTIALLY_DISPATCHED,
    /** Everything has left. */
    FULLY_DISPATCHED,
    /** Something is under way, more is to come. */
    PARTIALLY_IN_TRANSIT,
    /** Everything is under way. */
    FULLY_IN_TRANSIT,
    /** Something has arrived, more is to come. */
    PARTIALLY_DELIVERED,
    /** Everything has arrived. */
    FULLY_DELIVERED,
    /** A shipment is in trouble. */
    EXCEPTION
}
