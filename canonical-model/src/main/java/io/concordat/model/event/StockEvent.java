package io.concordat.model.event;

import io.concordat.model.inventory.InventoryPosition;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What happens to the stock of an item as a whole; what is set aside for an order line is an {@link InventoryEvent}. */
public sealed interface StockEvent extends EventData {

    /** The stock. */
    Aggregate<InventoryPosition> position();

    /**
     * The stock is so now. A picture with a higher sequence wins whatever the order of arrival.
     *
     * @param position the stock
     * @param snapshot the stock in full
     */
    record PositionChanged(
            @Valid Aggregate<InventoryPosition> position,
            @Valid InventoryPosition snapshot) implements StockEvent {}

    /**
     * The quantity on hand was changed by something that is neither receipt nor shipment: a count, damage, theft.
     *
     * @param position the stock
     * @param delta how much more, negative when less
     * @param cause why
     * @param reference number of the count or of the adjustment
     */
    record Adjusted(
            @Valid Aggregate<InventoryPosition> position,
            @Valid Quantity delta,
            @Valid Code cause,
            @Valid @Nullable Identifier reference)
            implements StockEvent {}
}
