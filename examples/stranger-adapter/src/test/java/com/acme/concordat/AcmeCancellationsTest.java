package com.acme.concordat;

import com.acme.concordat.order.AcmeCancellations;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.tck.erp.OrderCancellationSinkTck;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AutoClose;

class AcmeCancellationsTest extends OrderCancellationSinkTck {

    private static final Code REASON = Code.of("CUSTOMER_REQUEST");

    @AutoClose
    private final AcmeBench acme = new AcmeBench();

    @Override
    protected OrderCancellationSink port() {
        return new AcmeCancellations(acme.client());
    }

    @Override
    protected Clock clock() {
        return acme.clock;
    }

    @Override
    protected OrderCancellation document() {
        return cancellation(acme.booked(), line("1", "4"), line("2", "2.5"));
    }

    @Override
    protected int effectsOf(OrderCancellation wish) {
        return acme.server.orders().countCancellations(wish.order().id().value());
    }

    @Override
    protected OrderCancellation otherThan(OrderCancellation wish) {
        return cancellation(wish.order().id().value(), line("1", "1"));
    }

    /** The order has neither row. */
    @Override
    protected OrderCancellation refused() {
        return cancellation(acme.booked(), line("8", "1"), line("9", "1"));
    }

    @Override
    protected OrderCancellationSink portThatLosesAnswers() {
        return new AcmeCancellations(acme.leaky());
    }

    @Override
    protected OrderCancellationSink portThatCannotSend() {
        return new AcmeCancellations(acme.deaf());
    }

    @Override
    protected OrderCancellation ofALineThatLeftInPart() {
        String order = acme.booked();
        acme.server.billing().ship(order, "1", "6");
        return cancellation(order, line("1", "10"));
    }

    @Override
    protected LineQuantity waiting(OrderCancellation ofALineThatLeftInPart) {
        return line("1", "4");
    }

    private static LineQuantity line(String lineId, String quantity) {
        return new LineQuantity(lineId, Quantity.of(quantity, "C62"));
    }

    private static OrderCancellation cancellation(String order, LineQuantity... lines) {
        return new OrderCancellation(Ref.to(Id.of(order)), List.of(lines), REASON);
    }
}
