package io.concordat.model.inventory;

import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods that will come.
 *
 * @param source what brings them
 * @param reference number of the purchase order, transfer, production order or return
 * @param quantity how much
 * @param expected when
 * @param confidencePercent how sure that is, 0 to 100; null when nobody said
 */
public record Supply(
        Source source,
        @Valid @Nullable Identifier reference,
        @Valid Quantity quantity,
        @Nullable DateWindow expected,
        @Nullable @PositiveOrZero BigDecimal confidencePercent) {

    /** What brings goods. */
    public enum Source {
        /** A purchase order. */
        PURCHASE,
        /** A transfer from another site. */
        TRANSFER,
        /** Own production. */
        PRODUCTION,
        /** Goods that come back. */
        RETURN
    }

    /** Refuses missing parts. */
    public Supply {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(quantity, "quantity");
    }
}
