package io.concordat.model.order;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * The amounts of a whole order.
 *
 * @param allowancesCharges those of the document, not of a line
 * @param taxes one for each category and rate
 * @param totals what it comes to
 */
public record OrderAmounts(List<@Valid AllowanceCharge> allowancesCharges, List<@Valid TaxLine> taxes, Totals totals) {

    /** Copies the lists. */
    public OrderAmounts {
        allowancesCharges = List.copyOf(allowancesCharges);
        taxes = List.copyOf(taxes);
        Objects.requireNonNull(totals, "totals");
    }
}
