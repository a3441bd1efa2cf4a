package io.concordat.model.rule;

import static io.concordat.model.rule.Samples.eur;
import static io.concordat.model.rule.ToleranceTest.invoice;
import static io.concordat.model.rule.ToleranceTest.line;
import static io.concordat.model.rule.ToleranceTest.price;
import static io.concordat.model.rule.ToleranceTest.rules;
import static io.concordat.model.rule.ToleranceTest.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceAmounts;
import io.concordat.model.billing.InvoiceBuilder;
import io.concordat.model.billing.InvoiceLine;
import io.concordat.model.billing.InvoiceLineBuilder;
import io.concordat.model.order.LinePricingBuilder;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.RoundingPolicy.Mode;
import io.concordat.model.pricing.RoundingPolicy.Strategy;
import io.concordat.model.pricing.RoundingPolicy.TaxLevel;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.value.Code;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxLineTest {

    private static final TaxCategory S20 = TaxCategory.standard("20");

    private static Invoice taxed(RoundingPolicy policy, TaxLine... taxes) {
        return invoice(eur("100.00"), policy, List.of(taxes), line("1", "10", price("10", "EUR"), "100.00"));
    }

    private static Invoice taxed(TaxLine... taxes) {
        return taxed(RoundingPolicy.standard(), taxes);
    }

    private static TaxLine tax(TaxCategory category, String tax, UnaryOperator<TaxLineBuilder> change) {
        return change.apply(TaxLineBuilder.builder(Samples.tax(category, "100.00", tax)))
                .build();
    }

    private static TaxCategory category(String code, String percent) {
        return new TaxCategory(Code.of(code), percent == null ? null : new BigDecimal(percent));
    }

    private static Invoice categorised(Invoice invoice, TaxCategory category) {
        InvoiceLine line = invoice.lines().get(0);
        return InvoiceBuilder.builder(invoice)
                .lines(List.of(InvoiceLineBuilder.builder(line)
                        .pricing(LinePricingBuilder.builder(line.pricing())
                                .taxCategory(category)
                                .build())
                        .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "S, 0, a rate above 0",
        "L, , a rate",
        "M, , a rate",
        "L, -1, a rate",
        "Z, 5, no rate",
    })
    void aTaxLineNeedsTheRateOfItsCategory(String code, String percent, String expected) {
        Invoice invoice = taxed(tax(category(code, percent), percent == null ? "0" : percent, tax -> tax));

        assertThat(Rules.check(invoice))
                .filteredOn(one -> one.rule().equals("TAX-10"))
                .extracting(Violation::pointer, Violation::expected)
                .containsExactly(tuple("/amounts/taxes/0/category/percent", expected));
    }

    @ParameterizedTest
    @CsvSource({"L, 0", "M, 0", "L, 7", "S, 20"})
    void aRateOfZeroIsARateOnTheIslands(String code, String percent) {
        assertThat(rules(taxed(tax(category(code, percent), percent, tax -> tax))))
                .isEmpty();
    }

    @Test
    void taxPerUnitNeedsNoRate() {
        TaxLine perUnit = tax(category("S", null), "3.00", tax -> tax.perUnit(eur("0.30")));

        assertThat(rules(taxed(perUnit))).isEmpty();
    }

    @Test
    void anExemptionHasAReasonInACodeOrInWords() {
        TaxCategory exempt = category("E", "0");

        assertThat(rules(taxed(tax(
                        exempt,
                        "0",
                        tax -> tax.exemption(new TaxLine.Exemption(Code.of("VATEX-EU-132"), null, null))))))
                .isEmpty();
        assertThat(rules(
                        taxed(tax(exempt, "0", tax -> tax.exemption(new TaxLine.Exemption(null, "a hospital", null))))))
                .isEmpty();
        assertThat(rules(taxed(tax(exempt, "0", tax -> tax.exemption(new TaxLine.Exemption(null, null, "C-1"))))))
                .containsExactly("TAX-4");
    }

    @Test
    void withholdingsAreCheckedAsTaxesAre() {
        TaxLine withheld = tax(category("S", "15"), "15.01", tax -> tax.taxType("IRPF"));
        Invoice sample = taxed(Samples.tax(S20, "100.00", "20.00"));
        Invoice invoice = InvoiceBuilder.builder(sample)
                .amounts(new InvoiceAmounts(
                        List.of(),
                        sample.amounts().taxes(),
                        List.of(withheld),
                        sample.amounts().totals()))
                .build();

        assertThat(Rules.check(invoice))
                .extracting(Violation::rule, Violation::pointer)
                .contains(tuple("TAX-1", "/amounts/withholdings/0/tax"));
    }

    @Test
    void onlyTaxContainedInPricesMayBeCalculatedFromTheGross() {
        TaxLine fromGross = TaxLineBuilder.builder(Samples.tax(TaxCategory.standard("21"), "82.64", "17.36"))
                .build();
        TaxLine contained = TaxLineBuilder.builder(fromGross).inclusive(true).build();

        assertThat(rules(taxed(fromGross))).contains("TAX-1");
        assertThat(rules(taxed(contained))).doesNotContain("TAX-1");
        assertThat(rules(taxed(
                        TaxLineBuilder.builder(contained).tax(eur("17.37")).build())))
                .contains("TAX-1");
    }

    @Test
    void theTaxableAmountOfAJurisdictionIsNotThatOfTheWholeCategory() {
        TaxLine half =
                TaxLineBuilder.builder(Samples.tax(S20, "50.00", "10.00")).build();
        TaxLine county = TaxLineBuilder.builder(half)
                .jurisdiction(new TaxLine.Jurisdiction("US", "TX", null, "county"))
                .build();

        assertThat(rules(categorised(taxed(county), S20))).isEmpty();
        assertThat(Rules.check(categorised(taxed(half), S20)))
                .singleElement()
                .satisfies(one -> assertThat(one.expected())
                        .isEqualTo("100.00, the sum of lines, charges and allowances of category S at 20 %"));
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 20.03, true", "EXACT, 20.07, false"})
    void taxRoundedPerUnitMayDifferByHalfAMinorUnitForEach(ToleranceProfile profile, String tax, boolean passes) {
        RoundingPolicy perUnit =
                new RoundingPolicy(Mode.HALF_UP, Mode.HALF_UP, TaxLevel.UNIT, Strategy.ROUND_THEN_SUM, profile);

        assertThat(rules(taxed(perUnit, Samples.tax(S20, "100.00", tax))))
                .isEqualTo(passes ? List.of() : List.of("TAX-1"));
    }

    @ParameterizedTest
    @CsvSource({"20.02, true", "20.03, false"})
    void eachLineMayAddAMinorUnitToTheTax(String tax, boolean passes) {
        var ten = price("10", "EUR");
        Invoice invoice = invoice(
                eur("100.00"),
                within(ToleranceProfile.LINE_SCALED),
                List.of(Samples.tax(S20, "100.00", tax)),
                line("1", "5", ten, "50.00"),
                line("2", "5", ten, "50.00"));

        assertThat(rules(invoice)).isEqualTo(passes ? List.of() : List.of("TAX-1"));
    }
}
