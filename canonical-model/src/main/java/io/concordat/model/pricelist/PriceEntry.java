package io.concordat.model.pricelist;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The price of one thing.
 *
 * @param entryId unique within the list
 * @param target what is priced
 * @param audience for whom; null for the list's
 * @param unitPrice price without any break
 * @param breaks cheaper from some quantity on, smallest first
 * @param validity when it holds; null for the list's
 * @param channel where it holds; null for the list's
 * @param source where it comes from; null for the list's
 * @param bounds between what a person may change it
 * @param priority lower goes first where several entries fit
 */
@GeneratesBuilder
public record PriceEntry(
        @Size(min = 1, max = 50) String entryId,
        @Valid PriceTarget target,
        @Valid @Nullable PriceAudience audience,
        @Valid UnitPrice unitPrice,
        List<@Valid QuantityBreak> breaks,
        @Nullable DateWindow validity,
        @Valid @Nullable Code channel,
        @Nullable PriceSource source,
        @Valid @Nullable Bounds bounds,
        @PositiveOrZero int priority) {

    /**
     * Another price from some quantity on: a price or a percentage, never both.
     *
     * @param minimum from this quantity on, more than zero
     * @param unitPrice the price
     * @param percentOff how much less than the entry's price, 0 to 100
     */
    public record QuantityBreak(
            @Valid Quantity minimum,
            @Valid @Nullable UnitPrice unitPrice,
            @Nullable @PositiveOrZero BigDecimal percentOff) {

        /** Refuses a break that names no price or two, and one that begins at nothing. */
        public QuantityBreak {
            if (minimum.signum() <= 0) {
                throw new IllegalArgumentException(
                        "a break begins at " + minimum + ": expected more than zero, the entry has the price before");
            }
            if ((unitPrice == null) == (percentOff == null)) {
                throw new IllegalArgumentException(
                        "a break names a price or a percentage, found " + (unitPrice == null ? "neither" : "both"));
            }
        }
    }

    /**
     * Between what a person may change a price.
     *
     * @param floor not below
     * @param ceiling not above
     */
    public record Bounds(
            @Valid @Nullable UnitPrice floor,
            @Valid @Nullable UnitPrice ceiling) {}

    /** Copies the list and refuses missing parts. */
    public PriceEntry {
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(unitPrice, "unitPrice");
        breaks = List.copyOf(breaks);
    }
}
