package io.concordat.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.concordat.model.value.Unit;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineQuantitiesTest {

    private static BigDecimal of(int number) {
        return BigDecimal.valueOf(number);
    }

    private static LineQuantitiesBuilder ordered(int quantity) {
        return LineQuantitiesBuilder.builder().unit(Unit.EACH).ordered(of(quantity));
    }

    @Test
    void whatWasNotSetIsZero() {
        LineQuantities line = ordered(10).build();

        assertThat(line.shipped()).isZero();
        assertThat(line.effectiveDemand()).isEqualTo(of(10));
        assertThat(line.open()).isEqualTo(of(10));
        assertThat(line.backordered()).isEqualTo(of(10));
    }

    @Test
    void whatIsWantedWithTheCustomerAndBilledIsNet() {
        LineQuantities line = ordered(10)
                .cancelled(of(1))
                .shipped(of(7))
                .returned(of(2))
                .invoiced(of(6))
                .credited(of(3))
                .build();

        assertThat(line.effectiveDemand()).isEqualTo(of(9));
        assertThat(line.withCustomer()).isEqualTo(of(5));
        assertThat(line.netInvoiced()).isEqualTo(of(3));
        assertThat(line.open()).isEqualTo(of(2));
    }

    @Test
    void eachStepInTheBuildingImpliesTheStepsBeforeIt() {
        LineQuantities line = ordered(10)
                .shipped(of(1))
                .allocated(of(6))
                .picked(of(4))
                .packed(of(2))
                .build();

        assertThat(line.cumulativePacked()).isEqualTo(of(3));
        assertThat(line.cumulativePicked()).isEqualTo(of(5));
        assertThat(line.cumulativeAllocated()).isEqualTo(of(7));
        assertThat(line.backordered()).isEqualTo(of(3));
        assertThat(ordered(10).packed(of(2)).build().cumulativeAllocated()).isEqualTo(of(2));
    }

    @Test
    void nothingIsLessThanNothingOpen() {
        LineQuantities line = ordered(10).shipped(of(12)).build();

        assertThat(line.open()).isZero();
        assertThat(line.backordered()).isZero();
    }

    @Test
    void aDisputeIsUndecidedUntilSomebodyDecides() {
        Set<DisputeStatus> undecided = EnumSet.allOf(DisputeStatus.class).stream()
                .filter(DisputeStatus::isUndecided)
                .collect(Collectors.toSet());

        assertThat(undecided)
                .containsExactlyInAnyOrder(
                        DisputeStatus.OPEN, DisputeStatus.RESEARCHING, DisputeStatus.AWAITING_CUSTOMER);
    }

    @Test
    void aHoldIsActiveUntilItIsReleasedAndKeepsItsOwnerToItself() {
        HoldBuilder hold = HoldBuilder.builder()
                .id("h1")
                .type(Hold.Type.CREDIT)
                .scope(Hold.Scope.ORDER)
                .gates(EnumSet.allOf(Gate.class).stream().limit(1).toList())
                .owner("Jane Doe")
                .placedAt(OffsetDateTime.parse("2026-01-01T00:00:00Z"));

        assertThat(hold.build().isActive()).isTrue();
        assertThat(hold.releasedAt(OffsetDateTime.parse("2026-01-02T00:00:00Z"))
                        .build()
                        .isActive())
                .isFalse();
        assertThat(hold.build().toString()).contains("h1").doesNotContain("Jane");
    }
}
