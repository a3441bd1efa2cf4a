package io.concordat.model.party;

import static io.concordat.model.Classification.PERSONAL;

import io.concordat.model.Classified;
import io.concordat.model.Discreet;
import io.concordat.model.GeneratesBuilder;
import io.concordat.model.constraint.ObeysRules;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Contract;
import io.concordat.model.document.Meta;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer: who they are, where they buy, are billed and receive, and on what terms.
 *
 * @param id canonical id
 * @param identity names and keys
 * @param status whether we do business
 * @param statusReason why, when not active
 * @param hierarchies places in hierarchies; the legal parent among them
 * @param accounts roles and places
 * @param defaults commercial defaults
 * @param creditAndTax credit and tax master data
 * @param appendix references, notes, extensions
 * @param meta contract, revision, times
 */
@GeneratesBuilder
@ObeysRules
@Contract(name = "customer", version = "1.0.0")
public record Customer(
        Id<Customer> id,
        @Valid Identity identity,
        CustomerStatus status,
        @Valid @Nullable Code statusReason,
        List<@Valid CustomerHierarchy> hierarchies,
        List<@Valid CustomerAccount> accounts,
        @Valid @Nullable CommercialDefaults defaults,
        @Valid @Nullable CreditAndTax creditAndTax,
        @Valid Appendix appendix,
        @Valid Meta meta) {

    /**
     * Names and keys of a customer. Personal data when the kind is a person.
     *
     * @param kind organisation or person
     * @param legalName registered name
     * @param tradingNames names in daily use
     * @param identifiers DUNS, GLN, tax numbers, keys of other systems
     * @param parent the legal parent
     */
    public record Identity(
            PartyKind kind,
            @Classified(PERSONAL) @Size(min = 1, max = 255) String legalName,
            @Classified(PERSONAL) List<String> tradingNames,
            @Classified(PERSONAL) List<@Valid Identifier> identifiers,
            @Valid @Nullable Ref<Customer> parent) {

        /** Copies the lists. */
        public Identity {
            tradingNames = List.copyOf(tradingNames);
            identifiers = List.copyOf(identifiers);
        }

        /** Without the confidential values. */
        @Override
        public String toString() {
            return Discreet.text(this);
        }
    }

    /**
     * Credit and tax master data.
     *
     * @param credit the credit profile
     * @param exemptions tax exemption certificates
     * @param registrations tax registrations
     */
    public record CreditAndTax(
            @Valid @Nullable CreditProfile credit,
            List<@Valid TaxExemptionCertificate> exemptions,
            List<@Valid TaxId> registrations) {

        /** Copies the lists. */
        public CreditAndTax {
            exemptions = List.copyOf(exemptions);
            registrations = List.copyOf(registrations);
        }
    }

    /** Copies the lists. */
    public Customer {
        hierarchies = List.copyOf(hierarchies);
        accounts = List.copyOf(accounts);
    }
}
