package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases that other systems got wrong in public: each row cites the report, and says what is right. */
class ScenarioTableTest {

    private static final StatusPolicy CATCH_WEIGHT = StatusPolicyBuilder.builder()
            .overShipPercent(BigDecimal.valueOf(2))
            .underShipPercent(BigDecimal.valueOf(2))
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ERPNext #58825: return before billing            | O=100 S=100 D=100 I=90 R=10 | DELIVERED | INVOICED            | 0   | -
            ERPNext #50832: return before billing, by half   | O=100 S=100 D=100 I=45 R=10 | DELIVERED | PARTIALLY_INVOICED  | 45  | -
            ERPNext PR #56450, step 1: all came back          | O=10 S=10 I=10 R=10         | SHIPPED   | OVER_INVOICED       | -10 | OVER_INVOICED
            ERPNext PR #56450, step 2: all credited           | O=10 S=10 I=10 R=10 C=10    | SHIPPED   | FULLY_CREDITED      | 0   | -
            Odoo PR #254871: back before it was billed        | O=1 S=1 R=1                 | SHIPPED   | NOTHING_TO_INVOICE  | 0   | -
            Odoo PR #264124: back after it was billed         | O=1 S=1 R=1 I=1 C=1         | SHIPPED   | FULLY_CREDITED      | 0   | -
            Odoo #8621, 5 shipped of 3, before the return     | O=3 S=5 I=5                 | SHIPPED   | INVOICED            | 0   | OVER_SHIPPED
            Odoo #8621, after the return of 2                 | O=3 S=5 R=2 I=5 C=2         | SHIPPED   | INVOICED            | 0   | -
            Odoo PR #114368: more billed than shipped         | O=10 S=10 I=15              | SHIPPED   | OVER_INVOICED       | -5  | OVER_INVOICED
            Magento #31063: unshipped units refunded          | O=10 X=5 S=5 I=10 C=5       | SHIPPED   | INVOICED            | 0   | -
            Magento #29973: one of two billed refunded        | O=3 X=2 S=1 I=2 C=1         | SHIPPED   | INVOICED            | 0   | -
            Allegro #13980: the rest cancelled after shipping | O=2 X=1 S=1                 | SHIPPED   | TO_INVOICE          | 1   | -
            """)
    void derivesWhatIsRight(
            String report,
            String letters,
            FulfilmentStatus fulfilment,
            InvoicingStatus invoicing,
            BigDecimal gap,
            Breach.Kind breach) {
        LineQuantities line = SampleLines.of(letters);

        assertLine(line, SampleLines.STANDARD, fulfilment, invoicing);
        assertThat(InvoicingRules.gap(line, BillingBasis.SHIPPED)).as(report).isEqualByComparingTo(gap);
        assertThat(kinds(line, SampleLines.STANDARD))
                .as(report)
                .isEqualTo(breach == null ? List.of() : List.of(breach));
    }

    @Test
    void catchWeightWithinToleranceIsAllOfIt() {
        LineQuantities fish = SampleLines.of("O=100 S=98.4 I=98.4", Unit.KILOGRAM);

        assertLine(fish, CATCH_WEIGHT, FulfilmentStatus.SHIPPED, InvoicingStatus.INVOICED);
        assertThat(kinds(fish, CATCH_WEIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"97.99, PARTIALLY_SHIPPED, 0", "98, SHIPPED, 0", "102, SHIPPED, 0", "102.01, SHIPPED, 1"})
    void theBoundsOfCatchWeightCountAsWithin(String kilograms, FulfilmentStatus expected, int breaches) {
        LineQuantities fish = SampleLines.of("O=100 S=%s I=%s".formatted(kilograms, kilograms), Unit.KILOGRAM);

        assertLine(fish, CATCH_WEIGHT, expected, InvoicingStatus.INVOICED);
        assertThat(kinds(fish, CATCH_WEIGHT)).hasSize(breaches);
    }

    /** Peppol BIS Order response, sample with 6 ordered: 2 now, 3 on backorder, 1 dropped. */
    @Test
    void peppolBackorderSampleSplitsTheLine() {
        LineQuantities line = SampleLines.of("O=6 X=1 a=2");
        Set<LineCondition> found = Set.of(LineCondition.FOUND_SHORT);

        Explained<FulfilmentStatus> status = FulfilmentRules.line(line, found, SampleLines.STANDARD);

        assertThat(status.value()).isEqualTo(FulfilmentStatus.PARTIALLY_ALLOCATED);
        assertThat(status.rule()).isEqualTo("FUL-13");
        assertThat(line.backordered()).isEqualByComparingTo("3");
        assertThat(kinds(line, SampleLines.STANDARD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOTHING   | O=10 S=6 D=4 R=1 | 0
            ORDERED   | O=10 S=6 D=4 R=1 | 9
            SHIPPED   | O=10 S=6 D=4 R=1 | 5
            DELIVERED | O=10 S=6 D=4 R=1 | 3
            DELIVERED | O=10 S=6 D=0 R=1 | 0
            """)
    void eachPolicyBillsItsOwnQuantityNetOfReturns(BillingBasis basis, String letters, BigDecimal billable) {
        assertThat(basis.of(SampleLines.of(letters))).isEqualByComparingTo(billable);
    }

    private static void assertLine(
            LineQuantities line, StatusPolicy policy, FulfilmentStatus fulfilment, InvoicingStatus invoicing) {
        assertThat(FulfilmentRules.line(line, LineCondition.none(), policy).value())
                .isEqualTo(fulfilment);
        assertThat(InvoicingRules.line(line, BillingBasis.SHIPPED, policy).value())
                .isEqualTo(invoicing);
    }

    private static List<Breach.Kind> kinds(LineQuantities line, StatusPolicy policy) {
        return LedgerRules.line(line, BillingBasis.SHIPPED, policy).stream()
                .map(Breach::kind)
                .toList();
    }
}
