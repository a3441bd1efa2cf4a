package io.concordat.adapter.wms;

import io.concordat.adapter.MappingNote;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The warehouse's answer to work it took. What becomes of it follows on the {@link ShipmentFeed}.
 *
 * @param work the work
 * @param warehouseOrder the number the warehouse knows it by
 * @param acceptedAt when it was taken
 * @param notes what of the work the warehouse could not take as it was
 */
public record FulfilmentReceipt(
        Id<FulfilmentOrder> work, Identifier warehouseOrder, OffsetDateTime acceptedAt, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public FulfilmentReceipt {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(warehouseOrder, "warehouseOrder");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        notes = List.copyOf(notes);
    }
}
