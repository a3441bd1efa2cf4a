package io.concordat.model.billing;

import io.concordat.model.GeneratesBuilder;
import io.concordat.model.party.Party;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an invoice.
 *
 * @param seller BG-4
 * @param buyer BG-7
 * @param billTo who receives it; null for the buyer
 * @param payer who pays; null for billTo
 * @param payee BG-10; null for the seller
 * @param taxRepresentative BG-11
 * @param deliveredTo BG-13
 */
@GeneratesBuilder
public record InvoiceParties(
        @Valid Party seller,
        @Valid Party buyer,
        @Valid @Nullable Party billTo,
        @Valid @Nullable Party payer,
        @Valid @Nullable Party payee,
        @Valid @Nullable Party taxRepresentative,
        @Valid @Nullable Party deliveredTo) {

    /** Refuses missing parts. */
    public InvoiceParties {
        Objects.requireNonNull(seller, "seller");
        Objects.requireNonNull(buyer, "buyer");
    }
}
