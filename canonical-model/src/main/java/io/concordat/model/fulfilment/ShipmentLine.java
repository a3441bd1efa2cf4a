package io.concordat.model.fulfilment;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.item.Item;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one order line in a shipment.
 *
 * @param lineId unique within the shipment
 * @param orderLine the order line, with its line id
 * @param schedulePart the part of the order line, when it has several
 * @param item what is shipped
 * @param quantity how much, in the order line's unit
 * @param outstanding how much of the order line is still to come
 * @param backorder how much waits, and why
 * @param variance what differs from the order
 * @param lots lots and serials
 * @param reservations what was set aside for it
 */
@GeneratesBuilder
public record ShipmentLine(
        @Size(min = 1, max = 50) String lineId,
        @Valid Ref<SalesOrder> orderLine,
        @Nullable @Size(max = 50) String schedulePart,
        @Valid @Nullable Ref<Item> item,
        @Valid Quantity quantity,
        @Valid @Nullable Shortfall outstanding,
        @Valid @Nullable Shortfall backorder,
        @Valid @Nullable Variance variance,
        List<@Valid Lot> lots,
        List<@Valid Ref<Reservation>> reservations) {

    /**
     * A quantity that is not in this shipment, and why.
     *
     * @param quantity how much
     * @param reason why
     */
    public record Shortfall(
            @Valid Quantity quantity, @Valid @Nullable Code reason) {}

    /**
     * What differs from the order.
     *
     * @param oversupply how much more than ordered
     * @param substituteFor the item that was ordered
     * @param actualWeight what it weighed (catch weight)
     */
    public record Variance(
            @Valid @Nullable Quantity oversupply,
            @Valid @Nullable Ref<Item> substituteFor,
            @Valid @Nullable Quantity actualWeight) {}

    /**
     * A lot with its serial numbers.
     *
     * @param lot lot number; null when only serials are known
     * @param expiry last day it is good
     * @param quantity how much of the lot
     * @param serials serial numbers
     */
    public record Lot(
            @Nullable @Size(max = 50) String lot,
            @Nullable LocalDate expiry,
            @Valid Quantity quantity,
            List<String> serials) {

        /** Copies the list. */
        public Lot {
            serials = List.copyOf(serials);
        }
    }

    /** Copies the lists and refuses a line that names no order line. */
    public ShipmentLine {
        Objects.requireNonNull(quantity, "quantity");
        lots = List.copyOf(lots);
        reservations = List.copyOf(reservations);
        if (orderLine.lineId() == null) {
            throw new IllegalArgumentException("shipment line '" + lineId + "' refers to order " + orderLine
                    + " without a line id: name the order line");
        }
    }

    /** A line with an order line and a quantity, nothing else. */
    public static ShipmentLine of(String lineId, Ref<SalesOrder> orderLine, Quantity quantity) {
        return new ShipmentLine(lineId, orderLine, null, null, quantity, null, null, null, List.of(), List.of());
    }
}
