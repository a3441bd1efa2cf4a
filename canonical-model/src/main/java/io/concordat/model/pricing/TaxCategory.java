package io.concordat.model.pricing;

import io.concordat.model.value.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How something is taxed (EN 16931 BT-118, BT-119).
 *
 * @param code UNCL 5305, for example {@code S} standard, {@code Z} zero, {@code E} exempt
 * @param percent the rate, 0 or more; null when the category has none (not subject to tax)
 */
public record TaxCategory(
        @Valid Code code, @Nullable @PositiveOrZero BigDecimal percent) {

    /** Standard rate. */
    public static TaxCategory standard(String percent) {
        return new TaxCategory(Code.of("S", "UNCL5305"), new BigDecimal(percent));
    }
}
