package io.concordat.model.billing;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/**
 * The amounts of a whole invoice.
 *
 * @param allowancesCharges BG-20 and BG-21
 * @param taxes BG-23, one for each category and rate
 * @param withholdings tax the buyer keeps back
 * @param totals BG-22
 */
public record InvoiceAmounts(
        List<@Valid AllowanceCharge> allowancesCharges,
        List<@Valid TaxLine> taxes,
        List<@Valid TaxLine> withholdings,
        Totals totals) {

    /** Copies the lists. */
    public InvoiceAmounts {
        allowancesCharges = List.copyOf(allowancesCharges);
        taxes = List.copyOf(taxes);
        withholdings = List.copyOf(withholdings);
        Objects.requireNonNull(totals, "totals");
    }
}
