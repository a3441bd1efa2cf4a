package io.concordat.model.event;

import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What happens to stock set aside for an order line. Quantities are those of the reservation after the event. */
public sealed interface InventoryEvent extends EventData {

    /** The reservation. */
    Aggregate<Reservation> reservation();

    /** The order line it is for. */
    Ref<SalesOrder> orderLine();

    /**
     * Stock was set aside.
     *
     * @param reservation the reservation
     * @param orderLine the order line
     * @param quantity how much is set aside now
     */
    record Allocated(
            @Valid Aggregate<Reservation> reservation,
            @Valid Ref<SalesOrder> orderLine,
            @Valid Quantity quantity) implements InventoryEvent {}

    /**
     * A reservation was changed.
     *
     * @param reservation the reservation
     * @param orderLine the order line
     * @param quantity how much is set aside now
     * @param reason why
     */
    record Reallocated(
            @Valid Aggregate<Reservation> reservation,
            @Valid Ref<SalesOrder> orderLine,
            @Valid Quantity quantity,
            @Valid @Nullable Code reason)
            implements InventoryEvent {}

    /**
     * A reservation was given back whole.
     *
     * @param reservation the reservation
     * @param orderLine the order line
     * @param reason why
     */
    record Deallocated(
            @Valid Aggregate<Reservation> reservation,
            @Valid Ref<SalesOrder> orderLine,
            @Valid @Nullable Code reason) implements InventoryEvent {}

    /**
     * Stock was looked for and not found.
     *
     * @param reservation the attempt
     * @param orderLine the order line
     * @param missing how much is missing
     * @param reason why
     */
    record Shortage(
            @Valid Aggregate<Reservation> reservation,
            @Valid Ref<SalesOrder> orderLine,
            @Valid Quantity missing,
            @Valid @Nullable Code reason)
            implements InventoryEvent {}
}
