package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.OrderLine;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.KeyedEffects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cancels what has not left. */
final class Cancellations implements OrderCancellationSink {

    private final Agenda agenda;
    private final OrderBook orders;
    private final KeyedEffects<OrderCancellation, CancellationReceipt> effects;
    private final List<CancellationReceipt> receipts = new ArrayList<>();

    Cancellations(ErpSetup setup, Agenda agenda, OrderBook orders) {
        this.agenda = agenda;
        this.orders = orders;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public CancellationReceipt cancel(OrderCancellation cancellation, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), cancellation, () -> cancel(cancellation)));
    }

    @Override
    public Optional<CancellationReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<CancellationReceipt> receipts() {
        return List.copyOf(receipts);
    }

    private CancellationReceipt cancel(OrderCancellation cancellation) {
        BookedOrder booked = orders.find(cancellation.order().id())
                .orElseThrow(() -> new CallFailedException(new Failure.NotFound(
                        "order " + cancellation.order() + " is not in the book: nothing can be cancelled")));
        List<LineQuantity> wanted = cancellation.lines().isEmpty() ? everything(booked) : cancellation.lines();
        Refusal refusal = new Refusal();
        List<LineQuantity> cancelled = new ArrayList<>();
        for (LineQuantity line : wanted) {
            cancellable(booked, line, refusal).ifPresent(cancelled::add);
        }
        refusal.throwIfAny("order " + cancellation.order() + " was not cancelled");
        cancelled.forEach(line -> booked.cancel(line.lineId(), line.quantity().value()));
        CancellationReceipt receipt = new CancellationReceipt(cancellation.order(), cancelled, agenda.now(), List.of());
        receipts.add(receipt);
        return receipt;
    }

    private static List<LineQuantity> everything(BookedOrder booked) {
        return booked.order().lines().stream()
                .map(line -> new LineQuantity(line.lineId(), line.quantity()))
                .toList();
    }

    private static Optional<LineQuantity> cancellable(BookedOrder booked, LineQuantity wanted, Refusal refusal) {
        Optional<OrderLine> line = booked.order().line(wanted.lineId());
        if (line.isEmpty()
                || !line.get().quantity().unit().equals(wanted.quantity().unit())) {
            refusal.add("UNKNOWN_ORDER_LINE", wanted.lineId(), "no such line, or not in this unit");
            return Optional.empty();
        }
        BigDecimal most = booked.waiting(line.get()).min(wanted.quantity().value());
        if (most.signum() <= 0) {
            refusal.add("NOTHING_OPEN", wanted.lineId(), "all of the line has left or is cancelled");
            return Optional.empty();
        }
        return Optional.of(new LineQuantity(wanted.lineId(), wanted.quantity().withValue(most)));
    }
}
