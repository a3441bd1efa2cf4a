package io.concordat.model.party;

import static io.concordat.model.Classification.INTERNAL;
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
 * A party as one document saw it: a copy, so that a later change of the master changes no old document.
 *
 * <p>Names, address and contacts are personal data.
 *
 * @param customer reference to the master record
 * @param identifiers keys, for example GLN or DUNS
 * @param legalName registered name
 * @param tradingName name in daily use
 * @param taxIds tax registrations
 * @param address postal address
 * @param contacts people and desks
 * @param endpoint electronic address, for example a Peppol participant id
 * @param gln GLN of the location meant
 */
@GeneratesBuilder
@Classified(PERSONAL)
public record Party(
        @Valid @Classified(INTERNAL) @Nullable Ref<Customer> customer,
        List<@Valid Identifier> identifiers,
        @Nullable @Size(max = 255) String legalName,
        @Nullable @Size(max = 255) String tradingName,
        List<@Valid TaxId> taxIds,
        @Valid @Nullable Address address,
        List<@Valid Contact> contacts,
        @Valid @Nullable Identifier endpoint,
        @Nullable @Size(max = 20) String gln) {

    /** Copies the lists. */
    public Party {
        identifiers = List.copyOf(identifiers);
        taxIds = List.copyOf(taxIds);
        contacts = List.copyOf(contacts);
    }

    /** Without the confidential values. */
    @Override
    public String toString() {
        return Discreet.text(this);
    }
}
