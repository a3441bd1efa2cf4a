package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.order.LineSchedule;
import io.concordat.model.order.LineSchedulePartBuilder;
import io.concordat.model.party.Address;
import io.concordat.model.party.Party;
import io.concordat.model.party.PartyBuilder;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicyBuilder;
import io.concordat.model.terms.Incoterms;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where and when goods are wanted, and on what delivery terms. */
final class UblDelivery {

    private final UblValues values;
    private final UblKeys keys;
    private final UblParties parties;

    UblDelivery(UblValues values, UblKeys keys, UblParties parties) {
        this.values = values;
        this.keys = keys;
        this.parties = parties;
    }

    /** Who receives the goods: the delivery party, at the delivery address. */
    @Nullable
    Party shipTo(Optional<XmlElement> delivery) {
        Optional<XmlElement> party = delivery.flatMap(e -> e.child("cac:DeliveryParty"));
        Address address = delivery.map(this::address).orElse(null);
        if (party.isEmpty() && address == null) {
            return null;
        }
        Party named = party.map(e -> parties.party(e, List.of(), List.of()))
                .orElseGet(() -> PartyBuilder.builder().build());
        return address == null
                ? named
                : PartyBuilder.builder(named).address(address).build();
    }

    private @Nullable Address address(XmlElement delivery) {
        Optional<XmlElement> location = delivery.child("cac:DeliveryLocation");
        Address address = parties.address(
                location.flatMap(e -> e.child("cac:Address")).or(() -> delivery.child("cac:DeliveryAddress")));
        Optional<Identifier> key = location.filter(e -> address == null || address.location() == null)
                .flatMap(e -> keys.of(e.child("cbc:ID"), "urn:ubl:location"));
        if (key.isEmpty()) {
            return address;
        }
        return address == null
                ? new Address(key.get(), null, null, null, null, null, null, null, null)
                : new Address(
                        key.get(),
                        address.postbox(),
                        address.street(),
                        address.additionalStreet(),
                        address.building(),
                        address.city(),
                        address.postalCode(),
                        address.region(),
                        address.country());
    }

    /** When goods are wanted: the requested period, or until the latest day. */
    @Nullable
    DateWindow requested(Optional<XmlElement> delivery) {
        DateWindow period = values.window(delivery.flatMap(e -> e.child("cac:RequestedDeliveryPeriod")));
        if (period != null) {
            return period;
        }
        var latest = values.date(delivery.flatMap(e -> e.child("cbc:LatestDeliveryDate")));
        return latest == null ? null : new DateWindow(null, latest, null);
    }

    @Nullable
    Incoterms terms(Optional<XmlElement> terms) {
        if (terms.isEmpty()) {
            return null;
        }
        XmlElement element = terms.get();
        Code code = values.code(element.child("cbc:ID"), null);
        if (code != null && KnownCodes.contains("INCOTERMS", code.value())) {
            code = Code.of(code.value(), "INCOTERMS");
        }
        String special = element.children("cbc:SpecialTerms").stream()
                .flatMap(e -> e.text().stream())
                .collect(Collectors.joining("\n"));
        return new Incoterms(code, null, place(element), special.isEmpty() ? null : values.cut(element, special, 4000));
    }

    private @Nullable String place(XmlElement terms) {
        Optional<XmlElement> location = terms.child("cac:DeliveryLocation");
        String text = Stream.of("cbc:ID", "cbc:Name", "cbc:Description")
                .flatMap(name -> location.flatMap(e -> e.text(name)).stream())
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : values.cut(terms, text, 255);
    }

    /** The schedule of a line: its wish, and parts where it has several deliveries or a policy of its own. */
    LineSchedule schedule(XmlElement item, Quantity quantity, String at) {
        List<XmlElement> deliveries = item.children("cac:Delivery");
        Optional<FulfilmentPolicy> policy = policy(item);
        boolean split = deliveries.size() > 1
                && deliveries.stream().allMatch(e -> e.child("cbc:Quantity").isPresent());
        if (split) {
            values.reading().origin(at + "/parts", deliveries.get(0));
            return new LineSchedule(null, null, null, parts(deliveries, quantity, policy.orElse(null)));
        }
        DateWindow requested = requested(deliveries.stream().findFirst());
        List<LineSchedule.Part> parts = policy.map(one -> List.of(LineSchedulePartBuilder.builder()
                        .id("1")
                        .quantity(quantity)
                        .policy(one)
                        .build()))
                .orElse(List.of());
        return new LineSchedule(null, requested, null, parts);
    }

    private List<LineSchedule.Part> parts(
            List<XmlElement> deliveries, Quantity whole, @Nullable FulfilmentPolicy policy) {
        List<LineSchedule.Part> parts = new ArrayList<>();
        for (XmlElement delivery : deliveries) {
            String id = values.key(delivery.child("cbc:ID"), 50);
            parts.add(LineSchedulePartBuilder.builder()
                    .id(id == null ? String.valueOf(parts.size() + 1) : id)
                    .quantity(delivery.child("cbc:Quantity")
                            .flatMap(e -> values.quantity(e, whole.unit()))
                            .orElseGet(() -> Quantity.zero(whole.unit())))
                    .requested(requested(Optional.of(delivery)))
                    .policy(policy)
                    .build());
        }
        return parts;
    }

    private Optional<FulfilmentPolicy> policy(XmlElement item) {
        boolean whole = values.indicator(item.child("cbc:PartialDeliveryIndicator"))
                .filter(partial -> !partial)
                .isPresent();
        boolean noBackorder = values.indicator(item.child("cbc:BackOrderAllowedIndicator"))
                .filter(allowed -> !allowed)
                .isPresent();
        if (!whole && !noBackorder) {
            return Optional.empty();
        }
        FulfilmentPolicyBuilder policy = FulfilmentPolicyBuilder.builder(FulfilmentPolicy.standard());
        if (whole) {
            policy.partialLine(false).shipComplete(FulfilmentPolicy.ShipComplete.PER_LINE);
        }
        if (noBackorder) {
            policy.backorder(FulfilmentPolicy.Backorder.SHIP_AND_CANCEL_REMAINDER);
        }
        return Optional.of(policy.build());
    }
}
