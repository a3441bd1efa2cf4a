package io.concordat.model.party;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer acting in one role at one place: who buys, who is billed, where goods go, who pays.
 *
 * @param role the role
 * @param customer whose account it is, null for the customer itself
 * @param isDefault whether it is taken when an order says nothing
 * @param address where
 * @param gln GLN of the place
 * @param contacts people and desks, personal data
 * @param dockHours when goods are accepted, for people
 * @param deliveryConstraints what a vehicle must respect, for people
 * @param identifiers keys of the account in other systems
 */
@GeneratesBuilder
public record CustomerAccount(
        Role role,
        @Valid @Nullable Ref<Customer> customer,
        boolean isDefault,
        @Valid @Nullable Address address,
        @Classified(PERSONAL) @Nullable @Size(max = 20) String gln,
        List<@Valid Contact> contacts,
        @Nullable @Size(max = 255) String dockHours,
        @Classified(PERSONAL) @Nullable @Size(max = 1000) String deliveryConstraints,
        @Classified(PERSONAL) List<@Valid Identifier> identifiers) {

    /** What a customer does in a deal. */
    public enum Role {

        /** Buys. */
        SOLD_TO,

        /** Receives invoices. */
        BILL_TO,

        /** Receives goods. */
        SHIP_TO,

        /** Pays. */
        PAYER
    }

    /** Copies the lists. */
    public CustomerAccount {
        contacts = List.copyOf(contacts);
        identifiers = List.copyOf(identifiers);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
