package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.party.Address;
import io.concordat.model.party.AddressBuilder;
import io.concordat.model.party.Contact;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.party.TaxId;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parties, addresses and contacts. */
final class UblParties {

    static final String ACCOUNT = "urn:ubl:account:";
    private static final String PARTY = "urn:ubl:party";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final UblValues values;
    private final UblKeys keys;

    UblParties(UblValues values, UblKeys keys) {
        this.values = values;
        this.keys = keys;
    }

    /** A customer or supplier party: a party in a role, with the account numbers the two sides gave it. */
    @Nullable
    Party inRole(Optional<XmlElement> role) {
        if (role.isEmpty()) {
            return null;
        }
        XmlElement element = role.get();
        List<Identifier> accounts = Stream.of(
                        account(element, "cbc:CustomerAssignedAccountID", "customer-assigned"),
                        account(element, "cbc:SupplierAssignedAccountID", "supplier-assigned"),
                        account(element, "cbc:AdditionalAccountID", "additional"))
                .flatMap(Optional::stream)
                .toList();
        List<Contact> contacts = Stream.of(
                        contact(element.child("cac:DeliveryContact"), "DELIVERY"),
                        contact(element.child("cac:AccountingContact"), "BILLING"),
                        contact(element.child("cac:BuyerContact"), "BUYING"),
                        contact(element.child("cac:SellerContact"), "SELLING"),
                        contact(element.child("cac:DespatchContact"), "DESPATCH"))
                .flatMap(Optional::stream)
                .toList();
        Optional<XmlElement> party = element.child("cac:Party");
        return party.isEmpty() && accounts.isEmpty() ? null : party(party.orElse(element), accounts, contacts);
    }

    private Optional<Identifier> account(XmlElement role, String name, String who) {
        return keys.of(role.child(name), ACCOUNT + who);
    }

    /** A party as such; identifiers and contacts of its role come behind its own. */
    Party party(XmlElement party, List<Identifier> accounts, List<Contact> contacts) {
        List<Identifier> identifiers = party.children("cac:PartyIdentification").stream()
                .flatMap(one -> keys.of(one.child("cbc:ID"), PARTY).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        String gln = identifiers.stream()
                .filter(one -> one.type() != null && one.type().value().equals("GLN"))
                .map(Identifier::value)
                .filter(value -> value.length() <= 20)
                .findFirst()
                .orElse(null);
        keys.of(party.at("cac:PartyLegalEntity", "cbc:CompanyID"), "urn:ubl:company")
                .filter(one -> !identifiers.contains(one))
                .ifPresent(identifiers::add);
        identifiers.addAll(accounts);
        return PartyBuilder.builder()
                .identifiers(identifiers)
                .legalName(legalName(party))
                .tradingName(values.words(party.at("cac:PartyName", "cbc:Name"), 255))
                .taxIds(taxIds(party))
                .address(address(party.child("cac:PostalAddress")))
                .contacts(Stream.concat(ownContact(party).stream(), contacts.stream())
                        .toList())
                .endpoint(keys.of(party.child("cbc:EndpointID"), "urn:ubl:endpoint")
                        .orElse(null))
                .gln(gln)
                .build();
    }

    private @Nullable String legalName(XmlElement party) {
        Optional<XmlElement> legal = party.at("cac:PartyLegalEntity", "cbc:RegistrationName");
        return values.words(legal.isPresent() ? legal : party.at("cac:PartyTaxScheme", "cbc:RegistrationName"), 255);
    }

    private List<TaxId> taxIds(XmlElement party) {
        return party.children("cac:PartyTaxScheme").stream()
                .flatMap(scheme -> taxId(scheme).stream())
                .toList();
    }

    private Optional<TaxId> taxId(XmlElement scheme) {
        String number = values.key(scheme.child("cbc:CompanyID"), 50);
        if (number == null) {
            return Optional.empty();
        }
        String name = values.words(scheme.at("cac:TaxScheme", "cbc:ID"), 35);
        String country = country(scheme.at("cac:RegistrationAddress", "cac:Country", "cbc:IdentificationCode"));
        return Optional.of(new TaxId(Objects.requireNonNullElse(name, "VAT"), number, country, null));
    }

    private Optional<Contact> ownContact(XmlElement party) {
        Optional<XmlElement> contact = party.child("cac:Contact");
        Optional<String> person = person(party.child("cac:Person"));
        if (contact.isEmpty()) {
            return person.map(name -> new Contact(null, name, null, null));
        }
        boolean unnamed = contact.get().text("cbc:Name").isEmpty();
        return contact(contact, null)
                .map(one -> unnamed ? new Contact(null, person.orElse(null), one.telephone(), one.email()) : one);
    }

    private Optional<String> person(Optional<XmlElement> person) {
        return person.map(one -> Stream.of("cbc:FirstName", "cbc:MiddleName", "cbc:FamilyName")
                        .flatMap(name -> one.text(name).stream())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty())
                .map(name -> values.cut(person.get(), name, 200));
    }

    Optional<Contact> contact(Optional<XmlElement> contact, @Nullable String role) {
        return contact.map(one -> new Contact(
                role == null ? null : Code.of(role),
                values.words(one.child("cbc:Name"), 200),
                values.words(one.child("cbc:Telephone"), 50),
                values.words(one.child("cbc:ElectronicMail"), 255)));
    }

    @Nullable
    Address address(Optional<XmlElement> address) {
        if (address.isEmpty()) {
            return null;
        }
        XmlElement one = address.get();
        Optional<XmlElement> region = one.child("cbc:CountrySubentity");
        return AddressBuilder.builder()
                .location(keys.of(one.child("cbc:ID"), "urn:ubl:address").orElse(null))
                .postbox(values.words(one.child("cbc:Postbox"), 50))
                .street(joined(one, " ", "cbc:StreetName", "cbc:BuildingNumber"))
                .additionalStreet(additional(one))
                .building(joined(one, ", ", "cbc:BuildingName", "cbc:Department", "cbc:Floor", "cbc:Room"))
                .city(values.words(one.child("cbc:CityName"), 100))
                .postalCode(values.words(one.child("cbc:PostalZone"), 20))
                .region(values.words(region.isPresent() ? region : one.child("cbc:CountrySubentityCode"), 100))
                .country(country(one.at("cac:Country", "cbc:IdentificationCode")))
                .build();
    }

    private @Nullable String additional(XmlElement address) {
        String lines = Stream.concat(
                        address.text("cbc:AdditionalStreetName").stream(),
                        address.children("cac:AddressLine").stream().flatMap(line -> line.text("cbc:Line").stream()))
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : values.cut(address, lines, 200);
    }

    private @Nullable String joined(XmlElement parent, String separator, String... names) {
        String text =
                Stream.of(names).flatMap(name -> parent.text(name).stream()).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : values.cut(parent, text, 200);
    }

    /** ISO 3166-1 alpha-2; any other code stays untaken and is noted as lost. */
    @Nullable
    String country(Optional<XmlElement> code) {
        return code.filter(e ->
                        e.peek().filter(text -> COUNTRY.matcher(text).matches()).isPresent())
                .flatMap(XmlElement::text)
                .orElse(null);
    }
}
