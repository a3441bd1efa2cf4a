package io.concordat.model.derive;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.InvoicingStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.status.ShipmentStatus;
import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws over whatever is reported, however wrong. */
class DerivationTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property(seed = "20261121")
    void everythingReportedHasAStatusWithARule(
            @ForAll @Size(12) List<@BigRange(min = "-20", max = "20") @Scale(1) BigDecimal> buckets,
            @ForAll Set<LineCondition> conditions,
            @ForAll BillingBasis basis) {
        LineQuantities line = line(buckets);

        Explained<FulfilmentStatus> goods = FulfilmentRules.line(line, conditions, SampleLines.STANDARD);
        Explained<InvoicingStatus> bill = InvoicingRules.line(line, basis, SampleLines.STANDARD);

        assertThat(goods.rule()).matches("FUL-([1-9]|1[0-5])");
        assertThat(bill.rule()).matches("BIL-[1-6]");
        assertThat(LedgerRules.line(line, basis, SampleLines.STANDARD)).doesNotHaveDuplicates();
    }

    @Property(seed = "20261121")
    void theOrderLiesBetweenItsLinesAndWithinAHundredPercent(
            @ForAll @Size(12) List<@BigRange(min = "-20", max = "20") @Scale(1) BigDecimal> one,
            @ForAll @Size(12) List<@BigRange(min = "-20", max = "20") @Scale(1) BigDecimal> other,
            @ForAll Set<LineCondition> conditions) {
        FulfilmentCoverage order = FulfilmentRules.order(List.of(goods(one, conditions), goods(other, Set.of())))
                .value();

        assertThat(order.lowest()).isLessThanOrEqualTo(order.highest());
        assertThat(order.shippedPercent()).isBetween(BigDecimal.ZERO, HUNDRED);
        assertThat(order.deliveredPercent()).isBetween(BigDecimal.ZERO, HUNDRED);
        assertThat(order.allLeft() || !order.allArrived()).isTrue();
    }

    @Property(seed = "20261121")
    void billedIsWhereTheGapIsZero(
            @ForAll @Size(12) List<@BigRange(min = "0", max = "3") @Scale(0) BigDecimal> buckets,
            @ForAll BillingBasis basis) {
        LineQuantities line = line(buckets);

        int gap = InvoicingRules.gap(line, basis).signum();
        InvoicingStatus status =
                InvoicingRules.line(line, basis, SampleLines.STANDARD).value();

        assertThat(InvoicingRules.isClosed(status)).isEqualTo(gap == 0);
        assertThat(status == InvoicingStatus.OVER_INVOICED).isEqualTo(gap < 0);
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, NONE, SHP-1",
        "PLANNED, false, NONE, SHP-1",
        "DELIVERED REFUSED, true, EXCEPTION, SHP-2",
        "DELIVERED DELIVERED CANCELLED, true, FULLY_DELIVERED, SHP-3",
        "DELIVERED, false, PARTIALLY_DELIVERED, SHP-3",
        "DELIVERED IN_TRANSIT, true, PARTIALLY_DELIVERED, SHP-3",
        "IN_TRANSIT OUT_FOR_DELIVERY, true, FULLY_IN_TRANSIT, SHP-4",
        "IN_TRANSIT DISPATCHED, true, PARTIALLY_IN_TRANSIT, SHP-4",
        "DISPATCHED, true, FULLY_DISPATCHED, SHP-5",
        "DISPATCHED LABELLED, true, PARTIALLY_DISPATCHED, SHP-5"
    })
    void shipmentsInOneWord(String statuses, boolean allLeft, ShipmentProgress expected, String rule) {
        List<ShipmentStatus> shipments =
                words(statuses).stream().map(ShipmentStatus::valueOf).toList();

        assertThat(ShipmentRules.order(shipments, allLeft))
                .satisfies(found -> assertThat(found.value()).isEqualTo(expected))
                .satisfies(found -> assertThat(found.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NONE, RET-1",
        "REQUESTED CLOSED, OPEN, RET-2",
        "RESOLVED, OPEN, RET-2",
        "CLOSED DECLINED LOST, CLOSED, RET-3"
    })
    void returnsInOneWord(String statuses, ReturnProgress expected, String rule) {
        List<ReturnStatus> returns =
                words(statuses).stream().map(ReturnStatus::valueOf).toList();

        assertThat(ReturnRules.order(returns))
                .satisfies(found -> assertThat(found.value()).isEqualTo(expected))
                .satisfies(found -> assertThat(found.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING_TO_INVOICE NOTHING_TO_INVOICE, NOTHING_TO_INVOICE, BIL-11",
        "TO_INVOICE FULLY_CREDITED, TO_INVOICE, BIL-12",
        "TO_INVOICE INVOICED, PARTIALLY_INVOICED, BIL-13",
        "INVOICED FULLY_CREDITED, INVOICED, BIL-14",
        "OVER_INVOICED TO_INVOICE, OVER_INVOICED, BIL-15",
        "FULLY_CREDITED NOTHING_TO_INVOICE, FULLY_CREDITED, BIL-16"
    })
    void billingOfTheOrder(String statuses, InvoicingStatus expected, String rule) {
        List<InvoicingRules.Line> lines = words(statuses).stream()
                .map(status -> new InvoicingRules.Line(SampleLines.of("O=1 S=1"), InvoicingStatus.valueOf(status)))
                .toList();

        assertThat(InvoicingRules.order(lines, BillingBasis.SHIPPED, List.of("INV-1")))
                .satisfies(found -> assertThat(found.value()).isEqualTo(expected))
                .satisfies(found -> assertThat(found.rule()).isEqualTo(rule));
    }

    private static FulfilmentRules.Line goods(List<BigDecimal> buckets, Set<LineCondition> conditions) {
        LineQuantities line = line(buckets);
        return new FulfilmentRules.Line(
                line,
                FulfilmentRules.line(line, conditions, SampleLines.STANDARD).value());
    }

    private static LineQuantities line(List<BigDecimal> b) {
        return new LineQuantities(
                Unit.EACH, b.get(0), b.get(1), b.get(2), b.get(3), b.get(4), b.get(5), b.get(6), b.get(7), b.get(8),
                b.get(9), b.get(10), b.get(11));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
