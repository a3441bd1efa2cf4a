package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceCurrency;
import io.concordat.model.billing.InvoiceHeaderBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.billing.InvoiceSettlementBuilder;
import io.concordat.model.order.LinePricing;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.RoundingPolicy.Mode;
import io.concordat.model.pricing.RoundingPolicy.Strategy;
import io.concordat.model.pricing.RoundingPolicy.TaxLevel;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.pricing.TotalsBuilder;
import io.concordat.model.value.Money;
import io.concordat.model.value.Unit;
import io.concordat.model.value.UnitPrice;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    /** One line of a document of its own: quantity, price, net, in a currency under a policy. */
    static Invoice invoice(String currency, RoundingPolicy policy, InvoiceLine... lines) {
        BigDecimal sum = List.of(lines).stream()
                .map(line -> line.pricing().lineNet().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoice(Money.of(sum, Money.currency(currency)), policy, List.of(), lines);
    }

    static Invoice invoice(Money sum, RoundingPolicy policy, List<TaxLine> taxes, InvoiceLine... lines) {
        Money tax = Money.sum(taxes.stream().map(TaxLine::tax).toList(), sum.currency());
        Money gross = sum.plus(tax);
        Invoice sample = SampleInvoice.invoice();
        return InvoiceBuilder.builder(sample)
                .currency(new InvoiceCurrency(sum.currency(), policy, null))
                .header(InvoiceHeaderBuilder.builder(sample.header()).build())
                .lines(List.of(lines))
                .settlement(InvoiceSettlementBuilder.builder(sample.settlement())
                        .balances(null)
                        .build())
                .amounts(new InvoiceAmounts(
                        List.of(),
                        taxes,
                        List.of(),
                        TotalsBuilder.builder()
                                .lines(sum)
                                .netBeforeTax(sum)
                                .tax(tax)
                                .gross(gross)
                                .payable(gross)
                                .build()))
                .build();
    }

    static InvoiceLine line(String id, String quantity, UnitPrice price, String net) {
        Money lineNet = Money.of(new BigDecimal(net), price.currency());
        return InvoiceLineBuilder.builder(SampleInvoice.invoice().lines().get(0))
                .lineId(id)
                .quantity(Samples.pieces(quantity))
                .pricing(LinePricing.of(price, lineNet))
                .build();
    }

    static UnitPrice price(String amount, String currency) {
        return UnitPrice.of(amount, currency, Unit.ONE);
    }

    static RoundingPolicy within(ToleranceProfile profile) {
        return RoundingPolicy.standard().within(profile);
    }

    static List<String> rules(Invoice invoice) {
        return Rules.check(invoice).stream().map(Violation::rule).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 100.00, true",
        "EXACT, 100.01, false",
        "EN16931, 900.00, true",
        "PEPPOL, 100.02, true",
        "PEPPOL, 99.98, true",
        "PEPPOL, 100.03, false",
        "LINE_SCALED, 99.99, true",
        "LINE_SCALED, 99.98, false"
    })
    void aLineMayBeAsFarOffAsTheProfileSays(ToleranceProfile profile, String net, boolean passes) {
        Invoice invoice = invoice("EUR", within(profile), line("1", "10", price("10", "EUR"), net));

        assertThat(rules(invoice)).isEqualTo(passes ? List.of() : List.of("LIN-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 19.00, true",
        "EXACT, 19.01, false",
        "EN16931, 19.99, true",
        "EN16931, 18.01, true",
        "EN16931, 20.00, false",
        "EN16931, 18.00, false",
        "PEPPOL, 19.99, true",
        "PEPPOL, 20.00, false",
        "LINE_SCALED, 19.01, true",
        "LINE_SCALED, 19.02, false"
    })
    void taxMayBeAsFarOffAsTheProfileSays(ToleranceProfile profile, String tax, boolean passes) {
        TaxLine line = TaxLineBuilder.builder(Samples.tax(TaxCategory.standard("19"), "100.00", tax))
                .build();
        Invoice invoice =
                invoice(eur("100.00"), within(profile), List.of(line), line("1", "10", price("10", "EUR"), "100.00"));

        assertThat(rules(invoice)).isEqualTo(passes ? List.of() : List.of("TAX-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 30.01, false", "EN16931, 30.01, false", "PEPPOL, 30.01, false",
        "LINE_SCALED, 30.03, true", "LINE_SCALED, 29.97, true", "LINE_SCALED, 30.04, false"
    })
    void theSumOfThreeLinesMayBeAsFarOffAsTheProfileSays(ToleranceProfile profile, String sum, boolean passes) {
        UnitPrice ten = price("10", "EUR");
        Invoice invoice = invoice(
                eur(sum),
                within(profile),
                List.of(),
                line("1", "1", ten, "10"),
                line("2", "1", ten, "10"),
                line("3", "1", ten, "10"));

        assertThat(rules(invoice)).isEqualTo(passes ? List.of() : List.of("TOT-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 0.125, 0.13",
        "HALF_UP, -0.125, -0.13",
        "HALF_DOWN, 0.125, 0.12",
        "HALF_DOWN, -0.125, -0.12",
        "HALF_EVEN, 0.125, 0.12",
        "HALF_EVEN, -0.125, -0.12",
        "HALF_EVEN, -0.135, -0.14"
    })
    void aNegativeHalfCentRoundsAsAPositiveOne(Mode mode, String quantity, String net) {
        RoundingPolicy policy =
                new RoundingPolicy(mode, mode, TaxLevel.DOCUMENT, Strategy.ROUND_THEN_SUM, ToleranceProfile.EXACT);

        assertThat(rules(invoice("EUR", policy, line("1", quantity, price("1", "EUR"), net))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JPY, 3, 1.5, 5, true",
        "JPY, 3, 1.5, 4, false",
        "KWD, 3, 0.3335, 1.001, true",
        "KWD, 3, 0.3335, 1.000, false"
    })
    void lineAmountsRoundToTheMinorUnitOfTheCurrency(
            String currency, String quantity, String price, String net, boolean passes) {
        Invoice invoice =
                invoice(currency, RoundingPolicy.standard(), line("1", quantity, price(price, currency), net));

        assertThat(rules(invoice)).isEqualTo(passes ? List.of() : List.of("LIN-1"));
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1.5", "EUR, 1.005", "KWD, 1.0005"})
    void anAmountWithMoreDecimalsThanItsCurrencyIsNotPosted(String currency, String net) {
        Invoice invoice = invoice(currency, RoundingPolicy.standard(), line("1", "1", price(net, currency), net));

        assertThat(rules(invoice)).contains("TOT-9");
    }

    @Test
    void sumThenRoundAcceptsTheTotalOfWhatLinesCameToBeforeRounding() {
        RoundingPolicy later = new RoundingPolicy(
                Mode.HALF_UP, Mode.HALF_UP, TaxLevel.DOCUMENT, Strategy.SUM_THEN_ROUND, ToleranceProfile.EXACT);
        InvoiceLine one = line("1", "1", price("0.334", "EUR"), "0.33");
        InvoiceLine two = line("2", "1", price("0.334", "EUR"), "0.33");

        assertThat(rules(invoice(eur("0.67"), later, List.of(), one, two))).isEmpty();
        assertThat(rules(invoice(eur("0.67"), RoundingPolicy.standard(), List.of(), one, two)))
                .containsExactly("TOT-1");
    }

    @Test
    void taxRoundedPerLineMayDifferByHalfAMinorUnitForEachRounding() {
        RoundingPolicy perLine = new RoundingPolicy(
                Mode.HALF_UP, Mode.HALF_UP, TaxLevel.LINE, Strategy.ROUND_THEN_SUM, ToleranceProfile.EXACT);
        TaxLine tax = Samples.tax(TaxCategory.standard("19"), "0.30", "0.06");
        UnitPrice ten = price("0.10", "EUR");
        InvoiceLine[] lines = {line("1", "1", ten, "0.10"), line("2", "1", ten, "0.10"), line("3", "1", ten, "0.10")};

        assertThat(rules(invoice(eur("0.30"), perLine, List.of(tax), lines))).isEmpty();
        assertThat(rules(invoice(
                        eur("0.30"), perLine, List.of(Samples.tax(TaxCategory.standard("19"), "0.30", "0.09")), lines)))
                .containsExactly("TAX-1");
    }

    @Test
    void taxContainedInPricesIsTakenOutOfTheNet() {
        TaxLine contained = TaxLineBuilder.builder(Samples.tax(TaxCategory.standard("19"), "100.00", "19.00"))
                .inclusive(true)
                .build();
        Invoice sample = invoice(
                eur("119.00"),
                RoundingPolicy.standard(),
                List.of(contained),
                line("1", "1", price("119.00", "EUR"), "119.00"));
        Invoice inclusive = InvoiceBuilder.builder(sample)
                .amounts(new InvoiceAmounts(
                        List.of(),
                        List.of(contained),
                        List.of(),
                        TotalsBuilder.builder()
                                .lines(eur("119.00"))
                                .netBeforeTax(eur("100.00"))
                                .tax(eur("19.00"))
                                .gross(eur("119.00"))
                                .payable(eur("119.00"))
                                .build()))
                .build();

        assertThat(rules(inclusive)).isEmpty();
        assertThat(rules(sample)).contains("TOT-4");
    }

    /** GOBL, es/invoice-es-es-vateqs-provider: tax of two rates in the prices, summed and rounded once, and a surcharge. */
    @Test
    void taxContainedInPricesIsTheTotalLessWhatComesOnTop() {
        List<TaxLine> taxes =
                List.of(tax("82.64", "17.36", true), tax("8.26", "1.74", true), Samples.tax(S52, "82.64", "4.30"));
        InvoiceLine[] lines = {
            line("1", "10", price("10.00", "EUR"), "100.00"), line("2", "1", price("10.00", "EUR"), "10.00")
        };
        Invoice sample = invoice(eur("110.00"), within(ToleranceProfile.LINE_SCALED), taxes, lines);

        assertThat(rules(contained(sample, taxes, "90.91"))).isEmpty();
        assertThat(rules(contained(sample, taxes, "90.90"))).containsExactly("TOT-4", "TOT-6");
    }

    private static final TaxCategory S52 = TaxCategory.standard("5.2");

    private static TaxLine tax(String taxable, String tax, boolean inclusive) {
        return TaxLineBuilder.builder(Samples.tax(TaxCategory.standard("21"), taxable, tax))
                .taxType("VAT-" + taxable)
                .inclusive(inclusive)
                .build();
    }

    private static Invoice contained(Invoice sample, List<TaxLine> taxes, String net) {
        return InvoiceBuilder.builder(sample)
                .amounts(new InvoiceAmounts(
                        List.of(),
                        taxes,
                        List.of(),
                        TotalsBuilder.builder()
                                .lines(eur("110.00"))
                                .netBeforeTax(eur(net))
                                .tax(eur("23.39"))
                                .gross(eur("114.30"))
                                .payable(eur("114.30"))
                                .build()))
                .build();
    }
}
