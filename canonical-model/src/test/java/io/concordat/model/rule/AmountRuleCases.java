package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.S20;
import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.Samples.tax;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.order.CommercialTermsBuilder;
import io.concordat.model.order.OrderAmounts;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.AllowanceChargeBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.Totals;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Code;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A sound and a broken document for each rule of amounts. */
final class AmountRuleCases {

    private AmountRuleCases() {}

    static Stream<RuleCase> all() {
        return Stream.of(totals(), lines(), adjustments(), taxes()).flatMap(UnaryOperator.identity());
    }

    private static RuleCase order(Rule rule, SalesOrder broken, String pointer) {
        return new RuleCase(rule, Rules.check(SampleOrder.order()), Rules.check(broken), pointer);
    }

    private static RuleCase invoice(Rule rule, Invoice broken, String pointer) {
        return new RuleCase(rule, Rules.check(SampleInvoice.invoice()), Rules.check(broken), pointer);
    }

    private static RuleCase total(Rule rule, String name, UnaryOperator<TotalsBuilder> change) {
        return order(rule, SampleOrder.totals(change), "/amounts/totals/" + name);
    }

    private static Stream<RuleCase> totals() {
        return Stream.of(
                total(Rule.TOT_1, "lines", totals -> totals.lines(eur("125.76"))),
                total(Rule.TOT_2, "allowances", totals -> totals.allowances(null)),
                total(Rule.TOT_3, "charges", totals -> totals.charges(eur("4.24"))),
                total(Rule.TOT_4, "netBeforeTax", totals -> totals.netBeforeTax(eur("120.01"))),
                total(Rule.TOT_5, "tax", totals -> totals.tax(eur("22.81"))),
                total(Rule.TOT_6, "gross", totals -> totals.gross(eur("142.79"))),
                total(Rule.TOT_7, "payable", totals -> totals.payable(eur("142.80"))),
                invoice(
                        Rule.TOT_8,
                        invoiceTotals(totals -> totals.withholding(null).payable(eur("140.28"))),
                        "/amounts/totals/withholding"),
                total(Rule.TOT_9, "prepaid", totals -> totals.prepaid(eur("2.801"))),
                total(Rule.TOT_10, "payable", totals -> totals.payable(Money.of("140.00", "USD"))),
                order(Rule.TOT_11, instalment("139.99"), "/terms/paymentTerms/installments"));
    }

    private static Invoice invoiceTotals(UnaryOperator<TotalsBuilder> change) {
        InvoiceAmounts amounts = SampleInvoice.invoice().amounts();
        Totals totals = change.apply(TotalsBuilder.builder(amounts.totals())).build();
        return SampleInvoice.change(invoice -> invoice.amounts(
                new InvoiceAmounts(amounts.allowancesCharges(), amounts.taxes(), amounts.withholdings(), totals)));
    }

    private static SalesOrder instalment(String amount) {
        PaymentTerms terms = new PaymentTerms(
                null,
                null,
                null,
                PaymentTerms.Basis.INVOICE_DATE,
                List.of(),
                List.of(new PaymentTerms.Installment(SampleOrder.SHIP, eur(amount))),
                null);
        return SampleOrder.change(order ->
                order.terms(CommercialTermsBuilder.builder(SampleOrder.order().terms())
                        .paymentTerms(terms)
                        .build()));
    }

    private static Stream<RuleCase> lines() {
        return Stream.of(
                order(
                        Rule.LIN_1,
                        SampleOrder.pricing(0, pricing -> pricing.lineNet(eur("119.74"))),
                        "/lines/0/pricing/lineNet"),
                order(
                        Rule.LIN_1,
                        SampleOrder.pricing(1, pricing -> pricing.lineNet(eur("6.01"))),
                        "/lines/1/pricing/lineNet"),
                order(Rule.LIN_2, SampleOrder.line(1, line -> line.units(null)), "/lines/1/pricing/unitPrice/per"),
                order(
                        Rule.LIN_3,
                        SampleOrder.pricing(0, pricing -> pricing.lineNet(Money.of("119.75", "USD"))),
                        "/lines/0/pricing/lineNet"),
                order(
                        Rule.LIN_4,
                        SampleOrder.pricing(2, pricing -> pricing.lineNet(eur("0.01"))),
                        "/lines/2/pricing/lineNet"),
                order(
                        Rule.LIN_5,
                        SampleOrder.pricing(0, pricing -> pricing.unitPrice(UnitPrice.of("12.51", "EUR", Unit.ONE))),
                        "/lines/0/pricing/unitPrice"),
                order(
                        Rule.LIN_5,
                        SampleOrder.pricing(
                                0,
                                pricing -> pricing.components(Samples.plus(
                                        SampleOrder.countedPricing().components(),
                                        SampleOrder.countedPricing()
                                                .components()
                                                .get(1)))),
                        "/lines/0/pricing/components/2/runningUnitPrice"));
    }

    private static SalesOrder documentLevel(UnaryOperator<AllowanceChargeBuilder> change) {
        OrderAmounts amounts = SampleOrder.order().amounts();
        AllowanceCharge changed = change.apply(AllowanceChargeBuilder.builder(
                        amounts.allowancesCharges().get(1)))
                .build();
        return SampleOrder.withAmounts(new OrderAmounts(
                Samples.with(amounts.allowancesCharges(), 1, changed), amounts.taxes(), amounts.totals()));
    }

    private static SalesOrder lineLevel(int index, UnaryOperator<AllowanceChargeBuilder> change) {
        return SampleOrder.pricing(0, pricing -> {
            List<AllowanceCharge> all = SampleOrder.countedPricing().allowancesCharges();
            AllowanceCharge changed =
                    change.apply(AllowanceChargeBuilder.builder(all.get(index))).build();
            return pricing.allowancesCharges(Samples.with(all, index, changed));
        });
    }

    private static Stream<RuleCase> adjustments() {
        String document = "/amounts/allowancesCharges/1";
        String line = "/lines/0/pricing/allowancesCharges/";
        return Stream.of(
                order(
                        Rule.ACH_1,
                        documentLevel(charge -> charge.reason(new AllowanceCharge.Reason(null, " "))),
                        document + "/reason"),
                order(Rule.ACH_2, lineLevel(0, allowance -> allowance.amount(eur("6.24"))), line + "0/amount"),
                order(
                        Rule.ACH_3,
                        documentLevel(
                                charge -> charge.basis(new AllowanceCharge.Basis(new BigDecimal("3"), null, null))),
                        document + "/basis"),
                order(Rule.ACH_4, documentLevel(charge -> charge.amount(eur("-4.25"))), document + "/amount"),
                order(Rule.ACH_5, documentLevel(charge -> charge.id("1")), document + "/id"),
                order(Rule.ACH_6, lineLevel(1, charge -> charge.amount(eur("1.01"))), line + "1/amount"));
    }

    private static SalesOrder taxed(TaxLine first, TaxLine second) {
        OrderAmounts amounts = SampleOrder.order().amounts();
        return SampleOrder.withAmounts(
                new OrderAmounts(amounts.allowancesCharges(), List.of(first, second), amounts.totals()));
    }

    private static Stream<RuleCase> taxes() {
        TaxLine standard = tax(S20, "114.00", "22.80");
        TaxLine zero = tax(Samples.Z, "6.00", "0");
        TaxCategory exempt = new TaxCategory(Code.of("E"), BigDecimal.ZERO);
        TaxCategory notSubject = new TaxCategory(Code.of("O"), null);
        TaxLine.Exemption reason = new TaxLine.Exemption(null, "public hospital", null);
        return Stream.of(
                order(Rule.TAX_1, taxed(tax(S20, "114.00", "22.79"), zero), "/amounts/taxes/0/tax"),
                order(Rule.TAX_2, taxed(tax(S20, "113.99", "22.80"), zero), "/amounts/taxes/0/taxable"),
                order(Rule.TAX_3, taxed(standard, tax(Samples.Z, "6.00", "0.01")), "/amounts/taxes/1/tax"),
                order(Rule.TAX_4, taxed(standard, tax(exempt, "6.00", "0")), "/amounts/taxes/1/exemption"),
                order(
                        Rule.TAX_4,
                        taxed(TaxLineBuilder.builder(standard).exemption(reason).build(), zero),
                        "/amounts/taxes/0/exemption"),
                order(Rule.TAX_5, taxed(standard, tax(notSubject, "6.00", "0")), "/amounts/taxes/0/category"),
                order(Rule.TAX_6, taxed(standard, standard), "/amounts/taxes/1"),
                invoice(Rule.TAX_7, accounted("EUR", "22.80"), "/currency/accounting/currency"),
                invoice(Rule.TAX_7, accounted("SEK", "-256.50"), "/currency/accounting/tax"),
                order(
                        Rule.TAX_8,
                        SampleOrder.pricing(1, pricing -> pricing.taxCategory(TaxCategory.standard("19"))),
                        "/lines/1/pricing/taxCategory"));
    }

    private static Invoice accounted(String currency, String tax) {
        return SampleInvoice.change(invoice -> invoice.currency(new InvoiceCurrency(
                eur("0").currency(), RoundingPolicy.standard(), SampleInvoice.accounting(currency, tax))));
    }
}
