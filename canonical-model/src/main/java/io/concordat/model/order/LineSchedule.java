package io.concordat.model.order;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.PromiseHistory;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a line is wanted and promised, in one part or several.
 *
 * @param requestedShip when it should leave; null for the order's
 * @param requestedDelivery when it should arrive; null for the order's
 * @param promise what we promised for the line as a whole
 * @param parts the parts it is delivered in; empty means one part, the whole line
 */
public record LineSchedule(
        @Nullable DateWindow requestedShip,
        @Nullable DateWindow requestedDelivery,
        @Valid @Nullable PromiseHistory promise,
        List<@Valid Part> parts) {

    /** No wish of its own, one part. */
    public static final LineSchedule WHOLE = new LineSchedule(null, null, null, List.of());

    /**
     * A part of a line. The parts sum to the line's quantity.
     *
     * @param id unique within the line
     * @param quantity how much
     * @param site where it ships from
     * @param requested when it is wanted
     * @param promise when it is promised
     * @param status how far it is, as the producer saw it; derived, may be absent
     * @param reservations what is set aside for it
     * @param policy fulfilment policy of this part alone
     */
    @GeneratesBuilder
    public record Part(
            @Size(min = 1, max = 50) String id,
            @Valid Quantity quantity,
            @Valid @Nullable Identifier site,
            @Nullable DateWindow requested,
            @Valid @Nullable PromiseHistory promise,
            @Nullable FulfilmentStatus status,
            List<@Valid Ref<?>> reservations,
            @Valid @Nullable FulfilmentPolicy policy) {

        /** Copies the list. */
        public Part {
            reservations = List.copyOf(reservations);
        }
    }

    /** Copies the list. */
    public LineSchedule {
        parts = List.copyOf(parts);
    }
}
