package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the seller answers about a part of a line; a line has as many as it has parts with different answers.
 *
 * @param lineId the line
 * @param decision the answer
 * @param quantity for how much
 * @param scheduledShip when it leaves
 * @param scheduledDelivery when it arrives
 * @param reason why, when not simply accepted
 */
@GeneratesBuilder
public record LineAcknowledgement(
        @Size(min = 1, max = 50) String lineId,
        @Valid Decision decision,
        @Valid Quantity quantity,
        @Nullable DateWindow scheduledShip,
        @Nullable DateWindow scheduledDelivery,
        @Valid @Nullable Code reason) {

    /** An answer (X12 855 ACK01, Peppol line response codes 3, 5, 7). */
    public enum Decision {
        /** As ordered. */
        ACCEPTED,
        /** Later, when it is there. */
        BACKORDERED,
        /** No. */
        REJECTED,
        /** Another item. */
        SUBSTITUTED,
        /** With another price, quantity or date. */
        CHANGED,
        /** No longer. */
        CANCELLED,
        /** Not yet decided. */
        PENDING
    }

    /** Refuses missing parts. */
    public LineAcknowledgement {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(quantity, "quantity");
    }
}
