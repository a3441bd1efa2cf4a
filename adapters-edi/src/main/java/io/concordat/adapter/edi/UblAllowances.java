package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceCharge.Basis;
import io.concordat.model.pricing.AllowanceCharge.Kind;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Allowances, charges and tax categories. */
final class UblAllowances {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final UblValues values;

    UblAllowances(UblValues values) {
        this.values = values;
    }

    /** The allowances and charges of a document or line; {@code at} is where they go in the order. */
    List<AllowanceCharge> of(XmlElement parent, String at) {
        List<AllowanceCharge> all = new ArrayList<>();
        for (XmlElement element : parent.children("cac:AllowanceCharge")) {
            String place = at + "/allowancesCharges/" + all.size();
            values.reading().origin(place, element);
            one(element, all.size() + 1, place).ifPresent(all::add);
        }
        return all;
    }

    private Optional<AllowanceCharge> one(XmlElement element, int number, String at) {
        Optional<Boolean> charge = values.indicator(element.child("cbc:ChargeIndicator"));
        Optional<XmlElement> amountElement = element.child("cbc:Amount");
        Optional<Money> amount = values.amount(amountElement);
        amountElement.ifPresent(e -> values.reading().origin(at + "/amount", e));
        if (element.child("cbc:ChargeIndicator").isEmpty()) {
            values.reading().incalculable();
            values.reading().missing(element, "cbc:ChargeIndicator", "true for a charge, false for an allowance");
        }
        if (amountElement.isEmpty()) {
            values.reading().incalculable();
            values.reading().missing(element, "cbc:Amount", "the amount of the allowance or charge");
        }
        if (charge.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(build(element, charge.get() ? Kind.CHARGE : Kind.ALLOWANCE, amount.get(), number));
    }

    private AllowanceCharge build(XmlElement element, Kind kind, Money amount, int number) {
        String id = values.key(element.child("cbc:ID"), 50);
        Code code = values.code(
                element.child("cbc:AllowanceChargeReasonCode"), kind == Kind.CHARGE ? "UNCL7161" : "UNCL5189");
        return AllowanceChargeBuilder.builder()
                .id(id == null ? String.valueOf(number) : id)
                .kind(kind)
                .reason(new AllowanceCharge.Reason(
                        code, values.words(element.child("cbc:AllowanceChargeReason"), 1000)))
                .basis(basis(element, amount))
                .amount(amount)
                .taxCategories(element.children("cac:TaxCategory").stream()
                        .flatMap(category -> category(category).stream())
                        .toList())
                .sequence(sequence(element).orElse(number))
                .build();
    }

    private Optional<Integer> sequence(XmlElement element) {
        return element.child("cbc:SequenceNumeric")
                .filter(e -> e.peek().filter(text -> text.matches("[0-9]{1,6}")).isPresent())
                .flatMap(XmlElement::text)
                .map(Integer::valueOf);
    }

    private @Nullable Basis basis(XmlElement element, Money amount) {
        Optional<XmlElement> factorElement = element.child("cbc:MultiplierFactorNumeric");
        Optional<BigDecimal> factor = factorElement.flatMap(values::decimal);
        Optional<Money> base = values.amount(element.child("cbc:BaseAmount"));
        Optional<Money> perUnit = values.amount(element.child("cbc:PerUnitAmount"));
        if (factor.isEmpty() && base.isEmpty() && perUnit.isEmpty()) {
            return null;
        }
        BigDecimal percent = factor.map(number -> percent(factorElement, number, base, amount))
                .orElse(null);
        return new Basis(percent, base.orElse(null), perUnit.orElse(null));
    }

    /** UBL means a factor (0.1), Peppol and most senders a percentage (10); the amount tells which it is. */
    private BigDecimal percent(Optional<XmlElement> element, BigDecimal number, Optional<Money> base, Money amount) {
        boolean isFactor = base.isPresent()
                && base.get().amount().multiply(number).compareTo(amount.amount()) == 0
                && amount.signum() != 0;
        if (!isFactor) {
            return number;
        }
        element.ifPresent(
                e -> values.reading().converted(e.path(), "a factor, taken as a percentage of 100 times as much"));
        return number.multiply(HUNDRED);
    }

    /** Category code and rate; the scheme VAT is what UNCL 5305 implies and needs no place. */
    Optional<TaxCategory> category(XmlElement element) {
        element.at("cac:TaxScheme", "cbc:ID")
                .filter(scheme -> scheme.peek().filter("VAT"::equals).isPresent())
                .ifPresent(XmlElement::text);
        Optional<BigDecimal> percent = element.child("cbc:Percent").flatMap(values::decimal);
        Code code = values.code(element.child("cbc:ID"), "UNCL5305");
        if (code == null && percent.isPresent()) {
            code = Code.of(percent.get().signum() == 0 ? "Z" : "S", "UNCL5305");
            values.reading().guessed(element.path() + "/cbc:ID", "category " + code.value() + ", by the rate");
        }
        return code == null ? Optional.empty() : Optional.of(new TaxCategory(code, percent.orElse(null)));
    }
}
