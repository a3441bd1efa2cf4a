package com.acme.concordat.master;

import com.acme.concordat.words.AcmeKeys;
import com.acme.concordat.words.AcmeWords;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.MetaBuilder;
import io.concordat.model.document.Producer;
import io.concordat.model.party.CommercialDefaults;
import io.concordat.model.party.CommercialDefaultsBuilder;
import io.concordat.model.party.CreditProfile;
import io.concordat.model.party.CreditProfileBuilder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.CustomerBuilder;
import io.concordat.model.party.CustomerStatus;
import io.concordat.model.party.PartyKind;
import io.concordat.model.party.TaxId;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.ExternalRef;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.SystemRole;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts of Acme in our words. */
final class AccountMapping {

    /** In front of the account number, where nobody gave the account an id of ours. */
    static final String UNNAMED = "acme-account-";

    private final String instance;

    AccountMapping(String instance) {
        this.instance = instance;
    }

    Customer fromAcme(Account it) {
        Identifier number = AcmeKeys.account(instance, it.accountNo());
        return CustomerBuilder.builder()
                .id(Id.of(it.partnerRef() != null ? it.partnerRef() : UNNAMED + it.accountNo()))
                .identity(identity(it, number))
                .status(status(it))
                .statusReason(it.stateWhy() == null ? null : Code.of(it.stateWhy(), "urn:acme:why"))
                .defaults(defaults(it))
                .creditAndTax(creditAndTax(it))
                .appendix(Appendix.of(ExternalRef.of(number, SystemRole.ERP)))
                .meta(meta(it))
                .build();
    }

    private static Customer.Identity identity(Account it, Identifier number) {
        List<Identifier> keys = Stream.concat(
                        Stream.of(number),
                        it.keys().stream().map(key -> AcmeKeys.identifier(key.scheme(), key.number())))
                .toList();
        return new Customer.Identity(
                it.person() ? PartyKind.PERSON : PartyKind.ORGANISATION,
                it.name(),
                it.shortName() == null ? List.of() : List.of(it.shortName()),
                keys,
                null);
    }

    /** A customer has to have a status, and none may be guessed; so a word nobody documented is not taken. */
    private static CustomerStatus status(Account it) {
        return AcmeWords.ACCOUNT_STATE
                .meaningOf(it.state())
                .orElseThrow(() -> new IllegalArgumentException("Account.state has a word that is not documented"));
    }

    private static @Nullable CommercialDefaults defaults(Account it) {
        if (it.currency() == null && it.payDays() == null) {
            return null;
        }
        return CommercialDefaultsBuilder.builder()
                .currency(it.currency() == null ? null : Money.currency(it.currency()))
                .paymentTerms(it.payDays() == null ? null : PaymentTerms.net(it.payDays()))
                .build();
    }

    private static Customer.CreditAndTax creditAndTax(Account it) {
        List<TaxId> registrations = it.vatNumbers().stream()
                .map(vat -> new TaxId("VAT", vat.number(), vat.country(), null))
                .toList();
        return new Customer.CreditAndTax(credit(it), List.of(), registrations);
    }

    /** Acme has a limit and no opinion. */
    private static @Nullable CreditProfile credit(Account it) {
        if (it.limit() == null || it.currency() == null) {
            return null;
        }
        return CreditProfileBuilder.builder()
                .limit(Money.of(it.limit(), Money.currency(it.currency())))
                .status(CreditProfile.Status.UNCHECKED)
                .asOf(it.changedAt())
                .build();
    }

    private Meta meta(Account it) {
        Meta first = Meta.first(Customer.class, Producer.of(instance, SystemRole.ERP), it.changedAt());
        return MetaBuilder.builder(first).revision(it.rev()).build();
    }
}
