package io.concordat.model.order;

import io.concordat.model.value.Quantity;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UomConversion;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of a line and how they convert, frozen when the line was taken.
 *
 * @param stock unit stock is kept in
 * @param price unit the price is for
 * @param conversions between the order's, the stock's and the price's unit
 * @param nominalWeight what the line should weigh (catch weight)
 * @param actualWeight what it weighed when picked
 */
public record LineUnits(
        @Nullable Unit stock,
        @Nullable Unit price,
        List<@Valid UomConversion> conversions,
        @Valid @Nullable Quantity nominalWeight,
        @Valid @Nullable Quantity actualWeight) {

    /** Copies the list. */
    public LineUnits {
        conversions = List.copyOf(conversions);
    }
}
