package io.concordat.adapter.wms;

import io.concordat.adapter.MappingNote;
import io.concordat.model.returns.Return;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The warehouse's answer to a return it expects.
 *
 * @param returnOrder the return
 * @param warehouseReturn the number the warehouse knows it by
 * @param acceptedAt when it was taken
 * @param notes what of the return the warehouse could not take as it was
 */
public record ReturnOrderReceipt(
        Ref<Return> returnOrder, Identifier warehouseReturn, OffsetDateTime acceptedAt, List<MappingNote> notes) {

    /** Copies the list and refuses missing parts. */
    public ReturnOrderReceipt {
        Objects.requireNonNull(returnOrder, "returnOrder");
        Objects.requireNonNull(warehouseReturn, "warehouseReturn");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        notes = List.copyOf(notes);
    }
}
