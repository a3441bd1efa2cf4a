package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.pricing.PriceComponent;
import io.concordat.model.pricing.PriceComponentBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The price of a line and how it came about. */
final class UblPrice {

    private final UblValues values;
    private final Reading reading;

    UblPrice(UblValues values) {
        this.values = values;
        this.reading = values.reading();
    }

    /** The net price; empty when the line states none, or one that is no price, which is reported. */
    Optional<UnitPrice> of(Optional<XmlElement> price, Quantity ordered, String at) {
        Optional<XmlElement> element = price.flatMap(e -> e.child("cbc:PriceAmount"));
        element.ifPresent(e -> reading.origin(at + "/unitPrice", e));
        Optional<Money> amount = values.amount(element);
        Optional<Quantity> per = price.map(e -> base(e, ordered, at));
        if (amount.isEmpty() || per.isEmpty()) {
            return Optional.empty();
        }
        if (amount.get().signum() < 0) {
            reading.incalculable();
            reading.fault(
                    EdiRule.EDI_13,
                    element.orElseThrow(),
                    "price " + amount.get(),
                    "0 or more; a discount is an allowance, a return has its own document");
            return Optional.empty();
        }
        return Optional.of(new UnitPrice(amount.get().amount(), amount.get().currency(), per.get()));
    }

    private Quantity base(XmlElement price, Quantity ordered, String at) {
        Quantity one = Quantity.of(BigDecimal.ONE, ordered.unit());
        Optional<XmlElement> element = price.child("cbc:BaseQuantity");
        Optional<Quantity> base = element.flatMap(e -> values.quantity(e, ordered.unit()));
        element.ifPresent(e -> reading.origin(at + "/unitPrice/per", e));
        if (base.isPresent() && base.get().signum() <= 0) {
            reading.incalculable();
            reading.fault(
                    EdiRule.EDI_14,
                    element.orElseThrow(),
                    "base quantity " + base.get(),
                    "more than 0, 1 when left out");
            return one;
        }
        return base.orElse(one);
    }

    /** The gross price and the discount on it that make the net price (Peppol BT-147, BT-148). */
    List<PriceComponent> components(Optional<XmlElement> price, Optional<UnitPrice> net) {
        List<PriceComponent> components = new ArrayList<>();
        List<XmlElement> steps =
                price.map(e -> e.children("cac:AllowanceCharge")).orElse(List.of());
        if (net.isPresent() && steps.size() == 1) {
            components.addAll(step(steps.get(0), net.get()));
        }
        return components;
    }

    private List<PriceComponent> step(XmlElement step, UnitPrice net) {
        Optional<Money> gross = values.amount(step.child("cbc:BaseAmount"));
        Optional<Money> amount = values.amount(step.child("cbc:Amount"));
        boolean charge = values.indicator(step.child("cbc:ChargeIndicator")).orElse(false);
        if (gross.isEmpty() || amount.isEmpty() || gross.get().signum() < 0) {
            List.of("cbc:BaseAmount", "cbc:Amount", "cbc:ChargeIndicator")
                    .forEach(name -> step.child(name).ifPresent(XmlElement::giveBack));
            return List.of();
        }
        UnitPrice list = new UnitPrice(gross.get().amount(), gross.get().currency(), net.per());
        return List.of(
                PriceComponentBuilder.builder()
                        .sequence(1)
                        .kind(PriceComponent.Kind.LIST)
                        .amount(gross.get())
                        .runningUnitPrice(list)
                        .build(),
                PriceComponentBuilder.builder()
                        .sequence(2)
                        .kind(charge ? PriceComponent.Kind.SURCHARGE : PriceComponent.Kind.CONTRACT)
                        .amount(charge ? amount.get() : amount.get().negated())
                        .runningUnitPrice(net)
                        .build());
    }
}
