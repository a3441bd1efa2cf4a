package io.concordat.model.event;

import io.concordat.model.item.Item;

/** What happens to an item. */
public sealed interface ItemEvent extends EventData {

    /**
     * An item is new or was changed.
     *
     * @param item the item
     * @param snapshot the item in full
     */
    record Changed(Aggregate<Item> item, Item snapshot) implements ItemEvent {}
}
