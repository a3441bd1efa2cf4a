package io.concordat.adapter.wms;

import io.concordat.adapter.MappingNote;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/**
 * The warehouse's answer to a cancellation. It may be for less than was asked for: what has left cannot be stopped.
 *
 * @param work the work
 * @param stopped how much of which line, each line once, at least one
 * @param stoppedAt when
 * @param notes what of the wish the warehouse could not take as it was
 */
public record FulfilmentCancellationReceipt(
        Id<FulfilmentOrder> work, List<LineQuantity> stopped, OffsetDateTime stoppedAt, List<MappingNote> notes) {

    /** Copies the lists and refuses missing parts and a receipt for nothing. */
    public FulfilmentCancellationReceipt {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(stoppedAt, "stoppedAt");
        stopped = List.copyOf(stopped);
        notes = List.copyOf(notes);
        if (stopped.isEmpty()) {
            throw new IllegalArgumentException(
                    "receipt for work " + work + " stops nothing: what stops nothing is refused, it has no receipt");
        }
    }
}
