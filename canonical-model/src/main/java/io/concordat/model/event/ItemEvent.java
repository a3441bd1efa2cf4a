package io.concordat.model.event;

import io.concordat.model.item.Item;
import jakarta.validation.Valid;

/** What happens to an item. */
public sealed interface ItemEvent extends EventData {

    /**
     * An item is new or was changed.
     *
     * @param item the item
     * @param snapshot the item in full
     */
    record Changed(@Valid Aggregate<Item> item, @Valid Item snapshot) implements ItemEvent {}
}
