package io.concordat.model.item;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UomConversion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units an item is counted, ordered and priced in.
 *
 * @param base the unit stock is kept in
 * @param packagings the other units, each with its conversion to the base
 * @param catchWeight whether each piece is weighed when picked
 */
public record ItemUnits(
        Unit base,
        List<@Valid Packaging> packagings,
        @Valid @Nullable CatchWeight catchWeight) {

    /**
     * A packaging level.
     *
     * @param conversion this unit and the base unit
     * @param gtin the GTIN of this level
     * @param dimensions length, width, height in one unit of length
     * @param grossWeight weight of one
     * @param orderable whether it may be ordered
     * @param priceable whether a price may be for it
     * @param orderMultiple quantities must be a multiple of this
     * @param orderMinimum least quantity
     */
    @GeneratesBuilder
    public record Packaging(
            @Valid UomConversion conversion,
            @Nullable @Size(max = 14) String gtin,
            @Valid @Nullable Dimensions dimensions,
            @Valid @Nullable Quantity grossWeight,
            boolean orderable,
            boolean priceable,
            @Nullable BigDecimal orderMultiple,
            @Nullable BigDecimal orderMinimum) {}

    /**
     * Outer measures.
     *
     * @param length 0 or more
     * @param width 0 or more
     * @param height 0 or more
     * @param unit unit of length of all three
     */
    public record Dimensions(
            @PositiveOrZero BigDecimal length,
            @PositiveOrZero BigDecimal width,
            @PositiveOrZero BigDecimal height,
            Unit unit) {}

    /**
     * Each piece has its own weight; it is priced by weight and counted by piece.
     *
     * @param nominal what a piece weighs on average
     * @param tolerancePercent how far the actual weight may be off
     */
    public record CatchWeight(
            @Valid Quantity nominal,
            @Nullable @PositiveOrZero BigDecimal tolerancePercent) {}

    /** Copies the list. */
    public ItemUnits {
        packagings = List.copyOf(packagings);
    }
}
