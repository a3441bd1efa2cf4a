package io.concordat.model.order;

import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Code;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a line is, as the producer of the document saw it. Derived: a reader that has the events computes its own.
 *
 * @param quantities the buckets
 * @param states how much stands where; the quantities sum to the ordered quantity
 * @param acknowledgements what was answered to the customer, oldest first
 * @param cancelReason why something was cancelled
 */
public record LineProgress(
        LineQuantities quantities,
        List<@Valid QuantityState> states,
        List<@Valid LineAcknowledgement> acknowledgements,
        @Valid @Nullable Code cancelReason) {

    /**
     * A part of the quantity in one state.
     *
     * @param quantity how much
     * @param state where it stands
     * @param since since when
     * @param reason why
     */
    public record QuantityState(
            @Valid Quantity quantity,
            FulfilmentStatus state,
            @Nullable OffsetDateTime since,
            @Valid @Nullable Code reason) {}

    /** Copies the lists. */
    public LineProgress {
        states = List.copyOf(states);
        acknowledgements = List.copyOf(acknowledgements);
    }
}
