package io.concordat.model.derive;

/** The independent questions one can ask about an order. */
public enum Axis {
    /** What was decided about it. */
    ORDER,
    /** What was decided about its credit. */
    CREDIT,
    /** How far its goods are. */
    FULFILMENT,
    /** Where its shipments are. */
    SHIPMENT,
    /** How far it is billed. */
    BILLING,
    /** How far it is paid. */
    PAYMENT,
    /** What comes back. */
    RETURN
}
