package io.concordat.model.inventory;

import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods that will go.
 *
 * @param source what asks for them
 * @param reference the order line, transfer or forecast
 * @param quantity how much
 * @param due when
 * @param priority lower goes first
 */
public record Demand(
        Source source,
        @Valid @Nullable Ref<?> reference,
        @Valid Quantity quantity,
        @Nullable LocalDate due,
        @PositiveOrZero int priority) {

    /** What asks for goods. */
    public enum Source {
        /** A sales order. */
        SALES_ORDER,
        /** A transfer to another site. */
        TRANSFER,
        /** Own production. */
        PRODUCTION,
        /** What is expected to be ordered. */
        FORECAST
    }

    /** Refuses missing parts. */
    public Demand {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(quantity, "quantity");
    }
}
