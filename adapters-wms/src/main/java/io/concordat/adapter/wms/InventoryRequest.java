package io.concordat.adapter.wms;

import io.concordat.model.item.Item;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stock to read.
 *
 * @param site the warehouse; null for all there are
 * @param items the items; empty for all there are
 */
public record InventoryRequest(@Nullable Identifier site, List<Ref<Item>> items) {

    /** All there is. */
    public static final InventoryRequest EVERYTHING = new InventoryRequest(null, List.of());

    /** Copies the list. */
    public InventoryRequest {
        items = List.copyOf(items);
    }

    /** All stock of one site. */
    public static InventoryRequest of(Identifier site) {
        return new InventoryRequest(site, List.of());
    }
}
