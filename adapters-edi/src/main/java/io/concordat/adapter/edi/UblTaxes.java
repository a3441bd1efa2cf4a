package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tax as an order states it: the total, its subtotals, and the tax amounts of lines. */
final class UblTaxes {

    private final UblValues values;
    private final UblAllowances allowances;
    private final XmlElement root;
    private final Optional<Money> stated;

    UblTaxes(UblValues values, UblAllowances allowances, XmlElement root) {
        this.values = values;
        this.allowances = allowances;
        this.root = root;
        this.stated = readTotals();
    }

    /** The sum of all tax totals; empty when there is none. */
    Optional<Money> stated() {
        return stated;
    }

    private Optional<Money> readTotals() {
        List<Money> amounts = new ArrayList<>();
        for (XmlElement total : root.children("cac:TaxTotal")) {
            total.child("cbc:TaxAmount").ifPresent(e -> {
                values.reading().origin("/amounts/totals/tax", e);
                values.amount(e).ifPresent(amounts::add);
            });
        }
        return amounts.isEmpty() ? Optional.empty() : Optional.of(sum(amounts));
    }

    /** What the lines say, when every line says it; their elements stay untaken, as the figures have no other place. */
    Optional<Money> ofLines() {
        List<XmlElement> lines = root.children("cac:OrderLine");
        List<Money> amounts = new ArrayList<>();
        for (XmlElement line : lines) {
            line.at("cac:LineItem", "cbc:TotalTaxAmount").ifPresent(e -> {
                values.amount(e).ifPresent(amounts::add);
                e.giveBack();
            });
        }
        return amounts.isEmpty() || amounts.size() < lines.size() ? Optional.empty() : Optional.of(sum(amounts));
    }

    /** Sums numbers under the first currency; that all have the document's is for the rules to say. */
    private Money sum(List<Money> amounts) {
        BigDecimal sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return values.computed(root, sum, amounts.get(0).currency());
    }

    List<TaxLine> lines() {
        List<TaxLine> lines = new ArrayList<>();
        for (XmlElement total : root.children("cac:TaxTotal")) {
            for (XmlElement subtotal : total.children("cac:TaxSubtotal")) {
                values.reading().origin("/amounts/taxes/" + lines.size(), subtotal);
                line(subtotal).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<TaxLine> line(XmlElement subtotal) {
        Optional<XmlElement> category = subtotal.child("cac:TaxCategory");
        Optional<Money> taxable = values.amount(subtotal.child("cbc:TaxableAmount"));
        Optional<Money> tax = values.amount(subtotal.child("cbc:TaxAmount"));
        Optional<TaxCategory> known = category.flatMap(allowances::category);
        if (taxable.isEmpty() || tax.isEmpty() || known.isEmpty()) {
            values.reading().lost(subtotal.path(), "a tax subtotal without taxable amount, tax amount or category");
            return Optional.empty();
        }
        String type = category.flatMap(e -> e.at("cac:TaxScheme", "cbc:ID"))
                .map(e -> values.words(Optional.of(e), 35))
                .orElse("VAT");
        return Optional.of(TaxLineBuilder.builder()
                .taxType(type)
                .category(known.get())
                .perUnit(values.amount(subtotal.child("cbc:PerUnitAmount")).orElse(null))
                .taxable(taxable.get())
                .tax(tax.get())
                .exemption(category.flatMap(this::exemption).orElse(null))
                .build());
    }

    private Optional<TaxLine.Exemption> exemption(XmlElement category) {
        Code code = values.code(category.child("cbc:TaxExemptionReasonCode"), null);
        String text = values.words(category.child("cbc:TaxExemptionReason"), 1000);
        return code == null && text == null ? Optional.empty() : Optional.of(new TaxLine.Exemption(code, text, null));
    }
}
