package io.concordat.adapter.wms;

import io.concordat.adapter.Page;
import io.concordat.model.inventory.InventoryPosition;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * A page of a picture of stock.
 *
 * @param asOf the instant the picture shows, the same on each of its pages
 * @param page some positions, and where to go on
 */
public record InventorySnapshot(OffsetDateTime asOf, Page<InventoryPosition> page) {

    /** Refuses missing parts. */
    public InventorySnapshot {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(page, "page");
    }
}
