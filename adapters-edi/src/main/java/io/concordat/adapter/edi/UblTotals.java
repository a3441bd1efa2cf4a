package io.concordat.adapter.edi;

import io.concordat.adapter.edi.xml.XmlElement;
import io.concordat.model.order.CommercialTerms.TaxDetermination;
import io.concordat.model.order.CommercialTerms.TaxDetermination.Mode;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.OrderLine;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Anticipated totals. Orders state them with more or less of their parts; what is missing is calculated, and whether the
 * payable amount contains the tax is found out by calculating it both ways.
 */
final class UblTotals {

    private static final String TOTALS = "/amounts/totals";

    /** The amounts of the order and what they say of tax. */
    record Result(OrderAmounts amounts, TaxDetermination tax) {}

    private final UblValues values;
    private final Reading reading;
    private final UblTaxes taxes;
    private final XmlElement root;
    private final Optional<XmlElement> stated;

    UblTotals(UblValues values, UblAllowances allowances, XmlElement root) {
        this.values = values;
        this.reading = values.reading();
        this.taxes = new UblTaxes(values, allowances, root);
        this.root = root;
        this.stated = root.child("cac:AnticipatedMonetaryTotal");
    }

    Result of(List<OrderLine> lines, List<AllowanceCharge> allowancesCharges) {
        stated.ifPresent(element -> reading.origin(TOTALS, element));
        Money sum = total("/lines", "cbc:LineExtensionAmount").orElseGet(() -> sumOfLines(lines));
        Money allowances =
                part("/allowances", "cbc:AllowanceTotalAmount", allowancesCharges, AllowanceCharge.Kind.ALLOWANCE);
        Money charges = part("/charges", "cbc:ChargeTotalAmount", allowancesCharges, AllowanceCharge.Kind.CHARGE);
        Money net = total("/netBeforeTax", "cbc:TaxExclusiveAmount")
                .orElseGet(() -> computed(
                        "cbc:TaxExclusiveAmount",
                        sum.amount().subtract(orZero(allowances)).add(orZero(charges))));
        Totals soFar = TotalsBuilder.builder()
                .lines(sum)
                .allowances(allowances)
                .charges(charges)
                .netBeforeTax(net)
                .tax(zero())
                .gross(net)
                .prepaid(total("/prepaid", "cbc:PrepaidAmount").orElse(null))
                .rounding(total("/rounding", "cbc:PayableRoundingAmount").orElse(null))
                .payable(net)
                .build();
        return withTax(soFar, allowancesCharges);
    }

    private Result withTax(Totals soFar, List<AllowanceCharge> allowancesCharges) {
        Optional<Money> gross = total("/gross", "cbc:TaxInclusiveAmount");
        Optional<Money> payable = total("/payable", "cbc:PayableAmount");
        TaxDetermination determination = determination(soFar, gross, payable);
        boolean contained = determination.mode() == Mode.STATED;
        Money tax = contained ? taxes.stated().orElseGet(() -> difference(soFar, gross)) : zero();
        List<TaxLine> lines = contained ? taxes.lines() : List.of();
        Money grossTotal = gross.orElseGet(() ->
                computed("cbc:TaxInclusiveAmount", soFar.netBeforeTax().amount().add(tax.amount())));
        Money due = payable.orElseGet(
                () -> computed("cbc:PayableAmount", grossTotal.amount().add(afterGross(soFar))));
        Totals totals = TotalsBuilder.builder(soFar)
                .tax(tax)
                .gross(grossTotal)
                .payable(due)
                .build();
        return new Result(new OrderAmounts(allowancesCharges, lines, totals), determination);
    }

    private TaxDetermination determination(Totals totals, Optional<Money> gross, Optional<Money> payable) {
        if (taxes.stated().isEmpty()) {
            return gross.isPresent() ? TaxDetermination.of(Mode.STATED) : unstated();
        }
        BigDecimal without = totals.netBeforeTax().amount().add(afterGross(totals));
        boolean excluded = gross.isEmpty()
                && taxes.stated().get().signum() != 0
                && payable.filter(due -> due.amount().compareTo(without) == 0).isPresent();
        if (!excluded) {
            return TaxDetermination.of(Mode.STATED);
        }
        reading.guessed(
                root.path() + "/cac:TaxTotal",
                "the payable amount ties out without the tax, so the order leaves tax to the invoice and the stated tax is"
                        + " an estimate");
        return new TaxDetermination(Mode.AT_INVOICE, taxes.stated().get(), null, null);
    }

    private TaxDetermination unstated() {
        Money estimate = taxes.ofLines().orElse(null);
        reading.defaulted(
                root.path() + "/cac:TaxTotal",
                "no tax is stated, so it is determined when the goods are billed"
                        + (estimate == null ? "" : "; the estimate is the sum of the lines' tax amounts"));
        return new TaxDetermination(Mode.AT_INVOICE, estimate, null, null);
    }

    private Money difference(Totals totals, Optional<Money> gross) {
        Money tax = gross.map(amount ->
                        money(amount.amount().subtract(totals.netBeforeTax().amount())))
                .orElseGet(this::zero);
        reading.guessed(root.path() + "/cac:TaxTotal", "the tax is TaxInclusiveAmount less TaxExclusiveAmount");
        return tax;
    }

    /** What lies between gross and payable. */
    private static BigDecimal afterGross(Totals totals) {
        return orZero(totals.rounding()).subtract(orZero(totals.prepaid()));
    }

    private Optional<Money> total(String at, String name) {
        Optional<XmlElement> element = stated.flatMap(e -> e.child(name));
        element.ifPresent(e -> reading.origin(TOTALS + at, e));
        return values.amount(element);
    }

    private @Nullable Money part(String at, String name, List<AllowanceCharge> all, AllowanceCharge.Kind kind) {
        Optional<Money> total = total(at, name);
        List<AllowanceCharge> parts =
                all.stream().filter(one -> one.kind() == kind).toList();
        if (total.isPresent() || parts.isEmpty()) {
            return total.orElse(null);
        }
        return computed(
                name, parts.stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Money sumOfLines(List<OrderLine> lines) {
        return computed(
                "cbc:LineExtensionAmount",
                lines.stream().map(line -> line.pricing().lineNet().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Money computed(String name, BigDecimal amount) {
        reading.guessed(root.path() + "/cac:AnticipatedMonetaryTotal/" + name, "not stated, calculated from its parts");
        return money(amount);
    }

    private Money money(BigDecimal amount) {
        return values.computed(stated.orElse(root), amount, values.documentCurrency());
    }

    private Money zero() {
        return Money.zero(values.documentCurrency());
    }

    private static BigDecimal orZero(@Nullable Money amount) {
        return amount == null ? BigDecimal.ZERO : amount.amount();
    }
}
