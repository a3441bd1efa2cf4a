package com.acme.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.concordat.order.AcmeCancellations;
import com.acme.concordat.order.AcmeOrders;
import com.acme.concordat.stock.AcmeStock;
import io.concordat.adapter.MappingNote;
import io.concordat.adapter.erp.AvailabilityAnswer;
import io.concordat.adapter.erp.AvailabilityRequest;
import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderAcknowledgement;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.RequestedLine;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.LineAcknowledgement;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.DateWindow;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is said in Acme's answers beyond what the ports promise. */
class AcmeAnswersTest {

    private static final LocalDate MORE_COMES = LocalDate.of(2026, 3, 9);

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Test
    void saysWhichPartOfALineHasToWait() {
        OrderAcknowledgement answer = new AcmeOrders(acme.client()).submit(acme.order(), call());
        assertThat(answer.decision()).isEqualTo(OrderAcknowledgement.Decision.ACCEPTED_WITH_CHANGES);
        assertThat(answer.line("1"))
                .extracting(LineAcknowledgement::decision)
                .containsExactly(LineAcknowledgement.Decision.ACCEPTED, LineAcknowledgement.Decision.BACKORDERED);
        assertThat(answer.line("1").get(1).scheduledShip()).isEqualTo(DateWindow.on(MORE_COMES));
        assertThat(answer.notes()).extracting(MappingNote::pointer).contains("/amounts/taxes");
    }

    @Test
    void cancelsEverythingThatIsOpenOfTheOrderItNames() {
        String order = acme.booked();
        acme.server.billing().ship(order, "1", "10");
        OrderCancellation wish = new OrderCancellation(Ref.to(Id.of(order)), List.of(), Code.of("CUSTOMER_REQUEST"));
        CancellationReceipt receipt = new AcmeCancellations(acme.client()).cancel(wish, call());
        assertThat(receipt.order().id().value()).isEqualTo(order);
        assertThat(receipt.cancelled())
                .singleElement()
                .satisfies(it -> assertThat(it.lineId()).isEqualTo("2"));
    }

    @Test
    void saysWhenTheRestShouldBeThere() {
        SalesOrder order = acme.order();
        List<RequestedLine> lines =
                order.lines().stream().map(RequestedLine::of).toList();
        AvailabilityAnswer answer =
                new AcmeStock(acme.client()).available(new AvailabilityRequest(null, lines), call());
        assertThat(answer.lines().get(0).restPromised()).isEqualTo(DateWindow.on(MORE_COMES));
        assertThat(answer.lines().get(1).restPromised()).isNull();
    }

    private CallContext call() {
        return CallContext.of(
                IdempotencyKey.of("test", "one"), acme.clock.instant().plusSeconds(60));
    }
}
