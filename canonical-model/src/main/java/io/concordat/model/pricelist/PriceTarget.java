package io.concordat.model.pricelist;

import io.concordat.model.item.Item;
import io.concordat.model.value.Code;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * What a price is for: one item or a group of items, never both.
 *
 * @param item the item
 * @param itemGroup the group of items
 */
public record PriceTarget(
        @Valid @Nullable Ref<Item> item, @Valid @Nullable Code itemGroup) {

    /** Refuses none and both. */
    public PriceTarget {
        if ((item == null) == (itemGroup == null)) {
            throw new IllegalArgumentException(
                    "a price is for one item or for one group of items, found " + (item == null ? "neither" : "both"));
        }
    }

    /** One item. */
    public static PriceTarget of(Ref<Item> item) {
        return new PriceTarget(item, null);
    }
}
