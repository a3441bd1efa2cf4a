package io.concordat.model.derive;

import static io.concordat.model.derive.SampleLines.goods;
import static io.concordat.model.derive.SampleLines.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FulfilmentRulesTest {

    @ParameterizedTest
    @CsvSource({
        "O=5 X=5, CANCELLED, FUL-2",
        "O=0, NOT_REQUIRED, FUL-3",
        "O=5 X=5 S=5, NOT_REQUIRED, FUL-3",
        "O=5 S=5 D=5, DELIVERED, FUL-4",
        "O=5 S=5 D=2, PARTIALLY_DELIVERED, FUL-5",
        "O=5 S=5, SHIPPED, FUL-6",
        "O=5 S=2, PARTIALLY_SHIPPED, FUL-8",
        "O=5 S=2 D=2, PARTIALLY_SHIPPED, FUL-8",
        "O=5 k=5, PACKED, FUL-9",
        "O=5 p=5 k=2, PICKED, FUL-10",
        "O=5 p=2, PICKING, FUL-11",
        "O=5 a=5, ALLOCATED, FUL-12",
        "O=5 a=2, PARTIALLY_ALLOCATED, FUL-13",
        "O=5, NOT_STARTED, FUL-15"
    })
    void aLineStandsWhereTheFirstRulePutsIt(String letters, FulfilmentStatus status, String rule) {
        Explained<FulfilmentStatus> found =
                FulfilmentRules.line(SampleLines.of(letters), LineCondition.none(), SampleLines.STANDARD);

        assertThat(found.value()).isEqualTo(status);
        assertThat(found.rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "O=5 S=5, NOTHING_TO_SHIP, NOT_REQUIRED",
        "O=5 S=2, SHORT_CLOSED, SHORT_CLOSED",
        "O=5 S=5, SHORT_CLOSED, SHIPPED",
        "O=5, FOUND_SHORT, BACKORDERED",
        "O=5 a=1, FOUND_SHORT, PARTIALLY_ALLOCATED"
    })
    void aConditionCountsOnlyWhereItsRuleIsReached(String letters, LineCondition condition, FulfilmentStatus status) {
        assertThat(goods(letters, condition).status()).isEqualTo(status);
    }

    @Test
    void unpickingGoesBackAndIsShown() {
        assertThat(goods("O=5 a=5 p=5 k=5").status()).isEqualTo(FulfilmentStatus.PACKED);
        assertThat(goods("O=5 a=5").status()).isEqualTo(FulfilmentStatus.ALLOCATED);
    }

    @Test
    void shippedAndBackorderedIsPartiallyShippedAndShowsTheSpan() {
        FulfilmentCoverage order =
                order(goods("O=4 S=4"), goods("O=6", LineCondition.FOUND_SHORT)).value();

        assertThat(order.label()).isEqualTo(FulfilmentStatus.PARTIALLY_SHIPPED);
        assertThat(order.lowest()).isEqualTo(FulfilmentStatus.BACKORDERED);
        assertThat(order.highest()).isEqualTo(FulfilmentStatus.SHIPPED);
        assertThat(order.isSpread()).isTrue();
        assertThat(order.shippedPercent()).isEqualByComparingTo("40");
        assertThat(order.allLeft()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "O=1 S=1 D=1, O=1, PARTIALLY_DELIVERED, FUL-23",
        "O=1 S=1 D=1, O=1 S=1, PARTIALLY_DELIVERED, FUL-23",
        "O=2 S=1, O=1 S=1, PARTIALLY_SHIPPED, FUL-24",
        "O=1 p=1, O=1, PICKING, FUL-25",
        "O=1 k=1, O=1 p=1, PICKING, FUL-25",
        "O=1 a=1, O=1, PARTIALLY_ALLOCATED, FUL-25",
        "O=1 a=1, O=2 a=2, ALLOCATED, FUL-21",
        "O=1 X=1, O=2 S=2, SHIPPED, FUL-21",
        "O=1 X=1, O=2 X=2, CANCELLED, FUL-20"
    })
    void theOrderStandsBetweenItsLines(String one, String other, FulfilmentStatus label, String rule) {
        Explained<FulfilmentCoverage> found = order(goods(one), goods(other));

        assertThat(found.value().label()).isEqualTo(label);
        assertThat(found.rule()).isEqualTo(rule);
    }

    /** Odoo PR #283206: a service kept the order from being fully delivered. */
    @Test
    void servicesAreLeftOut() {
        FulfilmentRules.Line service = goods("O=1", LineCondition.NOTHING_TO_SHIP);

        assertThat(order(goods("O=2 S=2 D=2"), service).value().label()).isEqualTo(FulfilmentStatus.DELIVERED);
        assertThat(order(service).value().label()).isEqualTo(FulfilmentStatus.NOT_REQUIRED);
        assertThat(order(service).value().allLeft()).isTrue();
    }

    @Test
    void whatWasGivenUpIsNoLongerWaitedFor() {
        FulfilmentCoverage order = order(goods("O=5 S=2", LineCondition.SHORT_CLOSED), goods("O=1 S=1"))
                .value();

        assertThat(order.label()).isEqualTo(FulfilmentStatus.SHIPPED);
        assertThat(order.allLeft()).isTrue();
        assertThat(order.shippedPercent()).isEqualByComparingTo("100");
    }

    @Test
    void tooMuchOnOneLineNeverCoversWhatIsMissingOnAnother() {
        assertThat(SampleLines.coverage("O=1 S=9", "O=9").shippedPercent()).isEqualByComparingTo("10");
    }

    @Test
    void quantitiesOfSeveralUnitsAreNotAdded() {
        FulfilmentRules.Line fish =
                new FulfilmentRules.Line(SampleLines.of("O=900 S=900", Unit.KILOGRAM), FulfilmentStatus.SHIPPED);

        assertThat(order(fish, goods("O=1")).value().shippedPercent()).isEqualByComparingTo("50");
    }

    @Test
    void thePercentageIsNeverRoundedUpToAll() {
        assertThat(SampleLines.coverage("O=10000 S=9999").shippedPercent()).isEqualByComparingTo("99.9");
    }

    /** TPC-H, o_orderstatus: F when all lines are F, O when all are O, else P. */
    @Property(seed = "20261121")
    void withTwoStagesItIsTheRuleOfTpcH(@ForAll @NotEmpty List<Boolean> shipped) {
        FulfilmentCoverage order = FulfilmentRules.order(shipped.stream()
                        .map(left -> goods(left ? "O=3 S=3" : "O=3"))
                        .toList())
                .value();

        FulfilmentStatus some =
                shipped.contains(true) ? FulfilmentStatus.PARTIALLY_SHIPPED : FulfilmentStatus.NOT_STARTED;
        assertThat(order.label()).isEqualTo(shipped.contains(false) ? some : FulfilmentStatus.SHIPPED);
        assertThat(order.allLeft()).isEqualTo(!shipped.contains(false));
        assertThat(order.shippedPercent().compareTo(BigDecimal.valueOf(100)) == 0)
                .isEqualTo(!shipped.contains(false));
    }
}
