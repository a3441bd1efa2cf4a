package io.concordat.model.returns;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.fulfilment.ShipmentLine;
import io.concordat.model.order.LineItem;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.value.Code;
import io.concordat.model.value.UnitPrice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item that comes back.
 *
 * @param lineId unique within the return
 * @param origin what it was sold and shipped as
 * @param item what it is
 * @param quantities how much may come, came, and was taken
 * @param reason why; null for the return's
 * @param inspection what was found
 * @param lots lots and serials that came back
 * @param unitCredit what is credited for one; null when not said yet
 * @param taxCategory how the credit is taxed; null when as billed
 * @param outcome what became of it
 */
@GeneratesBuilder
public record ReturnLine(
        @Size(min = 1, max = 50) String lineId,
        @Valid ReturnOrigin origin,
        @Valid LineItem item,
        @Valid ReturnQuantities quantities,
        @Valid @Nullable Code reason,
        @Valid @Nullable Inspection inspection,
        List<ShipmentLine.@Valid Lot> lots,
        @Valid @Nullable UnitPrice unitCredit,
        @Valid @Nullable TaxCategory taxCategory,
        @Valid ReturnOutcome outcome) {

    /**
     * What was found when somebody looked at it.
     *
     * @param condition how it is, for example {@code UNOPENED}, {@code DEFECTIVE}
     * @param disposition what is done with it, {@link io.concordat.model.value.KnownCodes#DISPOSITION}
     * @param note text for people
     */
    public record Inspection(
            @Valid @Nullable Code condition,
            @Valid @Nullable Code disposition,

            @Classified(PERSONAL) @Nullable @Size(max = 4000)
            String note) {

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /** Copies the list and refuses missing parts. */
    public ReturnLine {
        Objects.requireNonNull(lineId, "lineId");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(quantities, "quantities");
        lots = List.copyOf(lots);
    }
}
