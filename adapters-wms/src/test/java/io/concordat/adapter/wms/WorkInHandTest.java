package io.concordat.adapter.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.concordat.model.event.LineQuantity;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.order.LineItem;
import io.concordat.model.order.LineItemBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkInHandTest {

    private static final Id<FulfilmentOrder> WORK = Id.of("fo-1");
    private static final Code REASON = Code.of("CUSTOMER_REQUEST");
    private static final LineItem ITEM =
            LineItemBuilder.builder().sellerItemId("A").build();

    private static FulfilmentOrder.Line wanted(String lineId, String quantity) {
        return new FulfilmentOrder.Line(lineId, ITEM, Quantity.of(quantity, "C62"), null);
    }

    private static LineQuantity stopped(String lineId, String quantity) {
        return new LineQuantity(lineId, Quantity.of(quantity, "C62"));
    }

    private static AllocationRequest request(Ref<SalesOrder> demand, String quantity) {
        return new AllocationRequest(
                demand,
                Ref.to(Id.of("A")),
                Quantity.of(quantity, "C62"),
                Reservation.Kind.HARD,
                AllocationRequest.Source.ANY);
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        assertThatThrownBy(() -> FulfilmentChange.ofLines(WORK, 1, List.of(), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("changes nothing");
    }

    @Test
    void refusesAChangeFromNoRevision() {
        assertThatThrownBy(() -> FulfilmentChange.ofLines(WORK, 0, List.of(wanted("1", "2")), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 1 or more");
    }

    @Test
    void refusesAChangeThatNamesALineTwice() {
        assertThatThrownBy(() -> FulfilmentChange.ofLines(WORK, 1, List.of(wanted("1", "2"), wanted("1", "3")), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line '1' twice");
    }

    @Test
    void refusesACancellationOfNothingOfALine() {
        assertThatThrownBy(() -> new FulfilmentCancellation(WORK, List.of(stopped("1", "0")), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave the line out");
    }

    @Test
    void refusesACancellationThatNamesALineTwice() {
        assertThatThrownBy(
                        () -> new FulfilmentCancellation(WORK, List.of(stopped("1", "2"), stopped("1", "3")), REASON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line '1' twice");
    }

    @Test
    void hasNoReceiptForNothing() {
        OffsetDateTime now = OffsetDateTime.parse("2026-03-02T08:00:00Z");
        assertThatThrownBy(() -> new FulfilmentCancellationReceipt(WORK, List.of(), now, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stops nothing");
    }

    @Test
    void setsNothingAsideForAnOrderAsAWhole() {
        assertThatThrownBy(() -> request(Ref.to(Id.of("so-1")), "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name the line");
    }

    @Test
    void givesBackByNoughtAndTakesNothingNegative() {
        Ref<SalesOrder> line = Ref.toLine(Id.of("so-1"), "1");
        assertThat(request(line, "0").quantity().signum()).isZero();
        assertThatThrownBy(() -> request(line, "-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 gives back");
    }
}
