package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.tax;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An amount in another currency, or with too many decimals, is found wherever it stands. */
class ForeignAmountTest {

    private static final Money DOLLARS = Money.of("1.00", "USD");
    private static final Money MILS = Money.of("1.001", "EUR");

    private static List<String> found(Record document, String rule) {
        return Rules.check(document).stream()
                .filter(one -> one.rule().equals(rule))
                .map(Violation::pointer)
                .toList();
    }

    static Stream<Arguments> totals() {
        return Stream.of(
                total("lines", TotalsBuilder::lines),
                total("allowances", TotalsBuilder::allowances),
                total("charges", TotalsBuilder::charges),
                total("netBeforeTax", TotalsBuilder::netBeforeTax),
                total("tax", TotalsBuilder::tax),
                total("gross", TotalsBuilder::gross),
                total("withholding", TotalsBuilder::withholding),
                total("prepaid", TotalsBuilder::prepaid),
                total("rounding", TotalsBuilder::rounding),
                total("payable", TotalsBuilder::payable));
    }

    private static Arguments total(String name, BiFunction<TotalsBuilder, Money, TotalsBuilder> setter) {
        return Arguments.of(name, setter);
    }

    @ParameterizedTest
    @MethodSource("totals")
    void amongTheTotals(String name, BiFunction<TotalsBuilder, Money, TotalsBuilder> setter) {
        assertThat(found(withTotals(totals -> setter.apply(totals, DOLLARS)), "TOT-10"))
                .containsExactly("/amounts/totals/" + name);
        assertThat(found(withTotals(totals -> setter.apply(totals, MILS)), "TOT-9"))
                .containsExactly("/amounts/totals/" + name);
    }

    private static Invoice withTotals(UnaryOperator<TotalsBuilder> change) {
        InvoiceAmounts amounts = SampleInvoice.invoice().amounts();
        Totals totals = change.apply(TotalsBuilder.builder(amounts.totals())).build();
        return SampleInvoice.change(invoice -> invoice.amounts(
                new InvoiceAmounts(amounts.allowancesCharges(), amounts.taxes(), amounts.withholdings(), totals)));
    }

    private static Invoice with(List<AllowanceCharge> adjustments, List<TaxLine> taxes, List<TaxLine> withholdings) {
        return SampleInvoice.change(invoice -> invoice.amounts(new InvoiceAmounts(
                adjustments,
                taxes,
                withholdings,
                SampleInvoice.invoice().amounts().totals())));
    }

    @Test
    void inATaxLineOrAWithholding() {
        TaxLine sound = tax(Samples.S20, "1.00", "0.20");
        TaxLine exempt = TaxLineBuilder.builder(sound).exempt(DOLLARS).build();
        TaxLine taxed = TaxLineBuilder.builder(sound).tax(DOLLARS).build();
        TaxLine taxable = TaxLineBuilder.builder(sound).taxable(DOLLARS).build();

        assertThat(found(with(List.of(), List.of(sound, exempt), List.of()), "TOT-10"))
                .containsExactly("/amounts/taxes/1/exempt");
        assertThat(found(with(List.of(), List.of(taxed), List.of(taxable)), "TOT-10"))
                .containsExactly("/amounts/taxes/0/tax", "/amounts/withholdings/0/taxable");
        assertThat(found(
                        with(
                                List.of(),
                                List.of(TaxLineBuilder.builder(sound).tax(MILS).build()),
                                List.of()),
                        "TOT-9"))
                .containsExactly("/amounts/taxes/0/tax");
    }

    private static AllowanceCharge adjustment(Money amount, AllowanceCharge.Basis basis) {
        return AllowanceChargeBuilder.builder(Samples.adjustment("1", AllowanceCharge.Kind.CHARGE, "1.00"))
                .amount(amount)
                .basis(basis)
                .build();
    }

    private static List<AllowanceCharge> adjustments() {
        Money euro = Money.of("1.00", "EUR");
        return List.of(
                adjustment(DOLLARS, null),
                adjustment(euro, new AllowanceCharge.Basis(BigDecimal.ONE, DOLLARS, null)),
                adjustment(euro, new AllowanceCharge.Basis(null, null, DOLLARS)));
    }

    @Test
    void inAnAllowanceOrItsBasis() {
        String at = "/amounts/allowancesCharges/";

        assertThat(found(with(adjustments(), List.of(), List.of()), "TOT-10"))
                .containsExactly(at + "0/amount", at + "1/basis/base", at + "2/basis/perUnit");
        assertThat(found(with(List.of(adjustment(MILS, null)), List.of(), List.of()), "TOT-9"))
                .containsExactly(at + "0/amount");
    }

    private static SalesOrder line(UnaryOperator<LinePricingBuilder> change) {
        return SampleOrder.pricing(1, change);
    }

    @Test
    void inALine() {
        String at = "/lines/1/pricing/";
        TaxLine foreign = TaxLineBuilder.builder(tax(Samples.S20, "1.00", "0.20"))
                .tax(DOLLARS)
                .build();

        assertThat(found(line(pricing -> pricing.unitPrice(UnitPrice.of("1", "USD", Unit.ONE))), "LIN-3"))
                .containsExactly(at + "unitPrice");
        assertThat(found(line(pricing -> pricing.lineNet(DOLLARS)), "LIN-3")).containsExactly(at + "lineNet");
        assertThat(found(line(pricing -> pricing.lineNet(MILS)), "TOT-9")).containsExactly(at + "lineNet");
        assertThat(found(line(pricing -> pricing.allowancesCharges(adjustments())), "LIN-3"))
                .containsExactly(
                        at + "allowancesCharges/0/amount",
                        at + "allowancesCharges/1/basis/base",
                        at + "allowancesCharges/2/basis/perUnit");
        assertThat(found(line(pricing -> pricing.taxes(List.of(foreign))), "LIN-3"))
                .containsExactly(at + "taxes/0/tax");
    }
}
