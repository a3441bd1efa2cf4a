package io.concordat.model.pricelist;

import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about prices, and what of it may be claimed back from a supplier.
 *
 * @param number number of the agreement or contract
 * @param vendor the supplier that takes part in it
 * @param vendorFunded whether the supplier bears the difference to the ordinary price
 * @param claimBasis what a claim is calculated from; stands only when the supplier bears something
 * @param claimPercent how much of the basis may be claimed; null for all of it
 */
public record PriceAgreement(
        @Size(min = 1, max = 100) String number,
        @Valid @Nullable Identifier vendor,
        boolean vendorFunded,
        @Nullable ClaimBasis claimBasis,
        @Nullable @PositiveOrZero BigDecimal claimPercent) {

    /** What a claim against a supplier is calculated from. */
    public enum ClaimBasis {
        /** The difference between the ordinary and the agreed cost. */
        COST_DIFFERENCE,
        /** The difference between the ordinary and the agreed selling price. */
        PRICE_DIFFERENCE,
        /** The cost of what was sold. */
        COST,
        /** The sales. */
        SALES,
        /** The quantity sold. */
        QUANTITY
    }

    /** Refuses a basis for a claim nobody can make. */
    public PriceAgreement {
        Objects.requireNonNull(number, "number");
        if (!vendorFunded && (claimBasis != null || claimPercent != null)) {
            throw new IllegalArgumentException(
                    "agreement says how to claim from a supplier that bears nothing: set vendorFunded or leave the claim out");
        }
    }
}
