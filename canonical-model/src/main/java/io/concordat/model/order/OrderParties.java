package io.concordat.model.order;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.party.Contact;
import io.concordat.model.party.Party;
import io.concordat.model.value.Identifier;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an order. A party that is null is the one the Javadoc names.
 *
 * @param soldTo who buys
 * @param seller who sells
 * @param billTo who receives the invoice; null for soldTo
 * @param shipTo who receives the goods; null for soldTo
 * @param payer who pays; null for billTo
 * @param buyerContact who to talk to, personal data
 * @param endCustomer who uses the goods, for drop shipment
 * @param salesRepresentatives keys of salespeople and territories
 */
@GeneratesBuilder
public record OrderParties(
        @Valid Party soldTo,
        @Valid @Nullable Party seller,
        @Valid @Nullable Party billTo,
        @Valid @Nullable Party shipTo,
        @Valid @Nullable Party payer,
        @Valid @Nullable Contact buyerContact,
        @Valid @Nullable Party endCustomer,
        @Classified(PERSONAL) List<@Valid Identifier> salesRepresentatives) {

    /** Copies the list. */
    public OrderParties {
        Objects.requireNonNull(soldTo, "soldTo");
        salesRepresentatives = List.copyOf(salesRepresentatives);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
