package io.concordat.model.returns;

import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What arrived at one time.
 *
 * @param receiptId unique within the return
 * @param at when
 * @param site where
 * @param lines how much of which line
 */
public record ReturnReceipt(
        @Size(min = 1, max = 50) String receiptId,
        OffsetDateTime at,
        @Valid @Nullable Identifier site,
        List<@Valid ReceivedLine> lines) {

    /**
     * What arrived of one line.
     *
     * @param lineId the line of the return
     * @param quantity how much
     */
    public record ReceivedLine(
            @Size(min = 1, max = 50) String lineId, @Valid Quantity quantity) {}

    /** Copies the list and refuses missing parts. */
    public ReturnReceipt {
        Objects.requireNonNull(receiptId, "receiptId");
        Objects.requireNonNull(at, "at");
        lines = List.copyOf(lines);
    }
}
