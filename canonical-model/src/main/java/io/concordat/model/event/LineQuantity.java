package io.concordat.model.event;

import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * A quantity of one line of the order an event is about.
 *
 * @param lineId the order line
 * @param quantity how much, in the line's unit
 */
public record LineQuantity(
        @Size(min = 1, max = 50) String lineId, @Valid Quantity quantity) {

    /** Refuses missing parts. */
    public LineQuantity {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(quantity, "quantity");
    }
}
