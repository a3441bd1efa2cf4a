package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.PriceComponent;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one line.
 *
 * @param unitPrice net price (BT-146 with BT-149); null for free goods only
 * @param components how the price came about
 * @param lineNet BT-131: quantity × price + charges − allowances
 * @param allowancesCharges those of the line
 * @param taxes taxes of the line
 * @param taxCategory how the line is taxed; null when nobody said
 * @param override that a person set another price than the components lead to; null when nobody did
 */
@GeneratesBuilder
public record LinePricing(
        @Valid @Nullable UnitPrice unitPrice,
        List<@Valid PriceComponent> components,
        Money lineNet,
        List<@Valid AllowanceCharge> allowancesCharges,
        List<@Valid TaxLine> taxes,
        @Valid @Nullable TaxCategory taxCategory,
        @Valid @Nullable PriceOverride override) {

    /**
     * That a person set a price.
     *
     * @param by the desk, not a person's name
     * @param reason why
     * @param approval number of the approval; null when none was needed
     */
    public record PriceOverride(
            @Classified(PERSONAL) @Size(min = 1, max = 100) String by,
            @Valid Code reason,
            @Nullable @Size(max = 100) String approval) {

        /** Refuses missing parts. */
        public PriceOverride {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the lists. */
    public LinePricing {
        Objects.requireNonNull(lineNet, "lineNet");
        components = List.copyOf(components);
        allowancesCharges = List.copyOf(allowancesCharges);
        taxes = List.copyOf(taxes);
    }

    /** A price and the amount it comes to, nothing else. */
    public static LinePricing of(UnitPrice unitPrice, Money lineNet) {
        return new LinePricing(unitPrice, List.of(), lineNet, List.of(), List.of(), null, null);
    }
}
