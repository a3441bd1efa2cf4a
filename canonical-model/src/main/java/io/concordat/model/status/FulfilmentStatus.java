package io.concordat.model.status;

/** How far the goods of a line or an order are (axis D3, derived), least far first. */
public enum FulfilmentStatus {
    /** There is nothing to ship. */
    NOT_REQUIRED,
    /** Everything was cancelled before it left. */
    CANCELLED,
    /** Nothing done. */
    NOT_STARTED,
    /** Availability was checked and failed. */
    BACKORDERED,
    /** Part of it is reserved. */
    PARTIALLY_ALLOCATED,
    /** All of it is reserved. */
    ALLOCATED,
    /** Part of it is picked. */
    PICKING,
    /** All of it is picked. */
    PICKED,
    /** All of it is packed. */
    PACKED,
    /** Part of it has left. */
    PARTIALLY_SHIPPED,
    /** Part of it has left, the rest was given up. */
    SHORT_CLOSED,
    /** All of it has left. */
    SHIPPED,
    /** All of it has left, part has arrived. */
    PARTIALLY_DELIVERED,
    /** All of it has arrived. */
    DELIVERED
}
