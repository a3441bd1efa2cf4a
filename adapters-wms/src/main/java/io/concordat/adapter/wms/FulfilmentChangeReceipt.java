package io.concordat.adapter.wms;

import io.concordat.adapter.MappingNote;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The warehouse's answer to a change it made.
 *
 * @param work the work
 * @param wanted how much of which line is wanted now in all, what has left included; each line once
 * @param changedAt when
 * @param notes what of the change the warehouse could not take as it was
 */
public record FulfilmentChangeReceipt(
        Id<FulfilmentOrder> work, List<LineQuantity> wanted, OffsetDateTime changedAt, List<MappingNote> notes) {

    /** Copies the lists and refuses missing parts. */
    public FulfilmentChangeReceipt {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(changedAt, "changedAt");
        wanted = List.copyOf(wanted);
        notes = List.copyOf(notes);
    }
}
