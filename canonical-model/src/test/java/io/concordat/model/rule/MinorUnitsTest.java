package io.concordat.model.rule;

import static io.concordat.model.rule.ToleranceTest.invoice;
import static io.concordat.model.rule.ToleranceTest.line;
import static io.concordat.model.rule.ToleranceTest.price;
import static io.concordat.model.rule.ToleranceTest.rules;
import static io.concordat.model.rule.ToleranceTest.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.pricing.RoundingPolicy.Mode;
import io.concordat.model.pricing.RoundingPolicy.Strategy;
import io.concordat.model.pricing.RoundingPolicy.TaxLevel;
import io.concordat.model.pricing.TaxCategory;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.TaxLineBuilder;
import io.concordat.model.pricing.ToleranceProfile;
import io.concordat.model.value.Money;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No decimals (JPY), three decimals (KWD), and half a minor unit below zero. */
class MinorUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "EXACT, JPY, 100, true",
        "EXACT, JPY, 101, false",
        "EXACT, JPY, 99, false",
        "EN16931, JPY, 900, true",
        "EN16931, KWD, 900.000, true",
        "PEPPOL, JPY, 102, true",
        "PEPPOL, JPY, 98, true",
        "PEPPOL, JPY, 103, false",
        "LINE_SCALED, JPY, 101, true",
        "LINE_SCALED, JPY, 102, false",
        "EXACT, KWD, 100.000, true",
        "EXACT, KWD, 100.001, false",
        "EXACT, KWD, 99.999, false",
        "PEPPOL, KWD, 100.002, true",
        "PEPPOL, KWD, 99.998, true",
        "PEPPOL, KWD, 100.003, false",
        "LINE_SCALED, KWD, 100.001, true",
        "LINE_SCALED, KWD, 100.002, false"
    })
    void aLineInYenOrDinarMayBeOffByAsManyMinorUnitsAsOneInEuro(
            ToleranceProfile profile, String currency, String net, boolean passes) {
        var line = line("1", "10", price("10", currency), net);

        assertThat(rules(invoice(currency, within(profile), line))).isEqualTo(passes ? List.of() : List.of("LIN-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, JPY, 30, true",
        "EXACT, JPY, 31, false",
        "EN16931, JPY, 31, false",
        "PEPPOL, JPY, 29, false",
        "LINE_SCALED, JPY, 33, true",
        "LINE_SCALED, JPY, 27, true",
        "LINE_SCALED, JPY, 34, false",
        "EXACT, KWD, 30.000, true",
        "EXACT, KWD, 30.001, false",
        "EN16931, KWD, 30.001, false",
        "PEPPOL, KWD, 29.999, false",
        "LINE_SCALED, KWD, 30.003, true",
        "LINE_SCALED, KWD, 29.997, true",
        "LINE_SCALED, KWD, 30.004, false"
    })
    void theSumOfThreeLinesInYenOrDinarIsComparedInTheirMinorUnits(
            ToleranceProfile profile, String currency, String sum, boolean passes) {
        var ten = price("10", currency);

        assertThat(rules(invoice(
                        Money.of(sum, currency),
                        within(profile),
                        List.of(),
                        line("1", "1", ten, "10"),
                        line("2", "1", ten, "10"),
                        line("3", "1", ten, "10"))))
                .isEqualTo(passes ? List.of() : List.of("TOT-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, JPY, 19, true",
        "EXACT, JPY, 20, false",
        "EN16931, JPY, 19, true",
        "EN16931, JPY, 20, false",
        "PEPPOL, JPY, 18, false",
        "LINE_SCALED, JPY, 20, true",
        "LINE_SCALED, JPY, 21, false",
        "EXACT, KWD, 19.000, true",
        "EXACT, KWD, 19.001, false",
        "EN16931, KWD, 19.999, true",
        "EN16931, KWD, 20.000, false",
        "PEPPOL, KWD, 18.001, true",
        "PEPPOL, KWD, 18.000, false",
        "LINE_SCALED, KWD, 19.001, true",
        "LINE_SCALED, KWD, 19.002, false"
    })
    void taxInYenOrDinarMayBeLessThanOneUnitOrAFewMinorUnitsOff(
            ToleranceProfile profile, String currency, String tax, boolean passes) {
        TaxLine line = tax(TaxCategory.standard("19"), Money.of("100", currency), tax);

        assertThat(rules(invoice(
                        Money.of("100", currency),
                        within(profile),
                        List.of(line),
                        line("1", "10", price("10", currency), "100"))))
                .isEqualTo(passes ? List.of() : List.of("TAX-1"));
    }

    private static TaxLine tax(TaxCategory category, Money taxable, String amount) {
        return TaxLineBuilder.builder()
                .taxType("VAT")
                .category(category)
                .taxable(taxable)
                .tax(Money.of(amount, taxable.currency().getCurrencyCode()))
                .build();
    }

    private static RoundingPolicy rounding(Mode mode) {
        return new RoundingPolicy(mode, mode, TaxLevel.DOCUMENT, Strategy.ROUND_THEN_SUM, ToleranceProfile.EXACT);
    }

    /** Schematron's round goes towards plus infinity: it would take the upper of two for half a cent below zero. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP, EUR, -0.125, -0.12",
        "HALF_UP, EUR, -0.135, -0.13",
        "HALF_UP, JPY, -1.5, -1",
        "HALF_UP, KWD, -0.0005, 0",
        "HALF_DOWN, EUR, -0.125, -0.13",
        "HALF_DOWN, JPY, -1.5, -2",
        "HALF_DOWN, KWD, -0.0005, -0.001",
        "HALF_EVEN, EUR, -0.125, -0.13",
        "HALF_EVEN, EUR, -0.135, -0.13",
        "HALF_EVEN, JPY, -2.5, -3",
        "HALF_EVEN, KWD, -0.0015, -0.001"
    })
    void aNegativeHalfMinorUnitThatWentTheOtherWayIsRefused(Mode mode, String currency, String quantity, String net) {
        assertThat(rules(invoice(currency, rounding(mode), line("1", quantity, price("1", currency), net))))
                .containsExactly("LIN-1");
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, JPY, -1.5, -2", "HALF_UP, KWD, -0.0005, -0.001", "HALF_UP, EUR, -0.005, -0.01",
        "HALF_DOWN, JPY, -1.5, -1", "HALF_DOWN, KWD, -0.0005, 0", "HALF_DOWN, EUR, -0.015, -0.01",
        "HALF_EVEN, JPY, -2.5, -2", "HALF_EVEN, KWD, -0.0015, -0.002", "HALF_EVEN, EUR, -0.015, -0.02"
    })
    void aNegativeHalfMinorUnitRoundsAsAPositiveOneInEveryCurrencyAndMode(
            Mode mode, String currency, String quantity, String net) {
        String positive = quantity.substring(1);
        String positiveNet = net.startsWith("-") ? net.substring(1) : net;

        assertThat(rules(invoice(currency, rounding(mode), line("1", quantity, price("1", currency), net))))
                .isEmpty();
        assertThat(rules(invoice(currency, rounding(mode), line("1", positive, price("1", currency), positiveNet))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP, -0.63, true", "HALF_UP, -0.62, false",
        "HALF_DOWN, -0.62, true", "HALF_DOWN, -0.63, false",
        "HALF_EVEN, -0.62, true", "HALF_EVEN, -0.63, false"
    })
    void taxOfANegativeHalfCentRoundsAsThatOfAPositiveOne(Mode mode, String tax, boolean passes) {
        Money net = Money.of("-2.50", "EUR");
        TaxLine line = tax(TaxCategory.standard("25"), net, tax);

        assertThat(rules(invoice(net, rounding(mode), List.of(line), line("1", "-1", price("2.50", "EUR"), "-2.50"))))
                .isEqualTo(passes ? List.of() : List.of("TAX-1"));
    }
}
