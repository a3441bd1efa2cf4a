package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerRulesTest {

    @ParameterizedTest
    @CsvSource({
        "O=-1, LED-1, NEGATIVE_QUANTITY",
        "O=5 X=2 S=4 R=1 I=3, LED-2, CANCEL_AFTER_SHIP",
        "O=5 a=6, LED-3, OVER_ALLOCATED",
        "O=5 S=3 k=3 I=3, LED-3, OVER_ALLOCATED",
        "O=5 S=6 I=6, LED-4, OVER_SHIPPED",
        "O=5 S=4 D=3 U=2 I=4, LED-5, DELIVERED_EXCEEDS_SHIPPED",
        "O=5 R=1, LED-6, RETURN_WITHOUT_SHIPMENT",
        "O=5 S=2 I=3, LED-7, OVER_INVOICED",
        "O=5 I=2 C=3, LED-8, CREDIT_EXCEEDS_INVOICE"
    })
    void reportsWhatCannotBe(String letters, String rule, Breach.Kind kind) {
        assertThat(breaches(SampleLines.of(letters))).singleElement().satisfies(breach -> {
            assertThat(breach.rule()).isEqualTo(rule);
            assertThat(breach.kind()).isEqualTo(kind);
            assertThat(breach.text()).isNotBlank();
        });
    }

    @Test
    void reportsAllThatCannotBeAndStillDerives() {
        LineQuantities line = SampleLines.of("O=5 X=5 S=6 D=7 R=8 I=9 C=10");

        assertThat(breaches(line).stream().map(Breach::rule)).containsExactly("LED-2", "LED-5", "LED-6", "LED-8");
        assertThat(FulfilmentRules.line(line, LineCondition.none(), SampleLines.STANDARD)
                        .rule())
                .isEqualTo("FUL-3");
    }

    @ParameterizedTest
    @CsvSource({"O=5 X=2 S=3 D=3 I=3", "O=5 a=5 p=3 k=2", "O=5 S=5 D=4 U=1 R=1 I=5 C=1"})
    void soundBooksAreNotReported(String letters) {
        assertThat(breaches(SampleLines.of(letters))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 100.00, 0", "100, 100.01, 0", "100, 100.02, 1", "-5, 0, 0"})
    void moreAppliedThanAskedIsReportedBeyondTheTolerance(String asked, String applied, int breaches) {
        StatusPolicy cent = StatusPolicyBuilder.builder()
                .amountTolerance(new BigDecimal("0.01"))
                .build();

        assertThat(LedgerRules.invoice("INV-1", Money.of(asked, "EUR"), Money.of(applied, "EUR"), cent).stream())
                .hasSize(breaches);
    }

    @Test
    void moreUsedThanCameInIsReported() {
        Money received = Money.of("10", "EUR");

        assertThat(LedgerRules.receipt("P-1", received, received)).isEmpty();
        assertThat(LedgerRules.receipt("P-1", received, Money.of("10.01", "EUR")))
                .hasValueSatisfying(breach -> assertThat(breach.rule()).isEqualTo("LED-12"));
    }

    @Test
    void amountsInSeveralCurrenciesAreReportedNotThrown() {
        Money euros = Money.of("10", "EUR");
        Money dollars = Money.of("1", "USD");

        assertThat(List.of(
                        LedgerRules.invoice("INV-1", euros, dollars, SampleLines.STANDARD),
                        LedgerRules.receipt("P-1", euros, dollars)))
                .allSatisfy(found -> assertThat(found).hasValueSatisfying(breach -> {
                    assertThat(breach.rule()).isEqualTo("LED-13");
                    assertThat(breach.kind()).isEqualTo(Breach.Kind.CURRENCY_MISMATCH);
                    assertThat(breach.text()).contains("10 EUR", "1 USD");
                }));
    }

    private static List<Breach> breaches(LineQuantities line) {
        return LedgerRules.line(line, BillingBasis.SHIPPED, SampleLines.STANDARD);
    }
}
