package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Producer;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cancels what has not left. */
final class Cancellations implements OrderCancellationSink {

    private final Producer producer;
    private final Agenda agenda;
    private final OrderBook orders;
    private final ItemMaster items;
    private final KeyedEffects<OrderCancellation, CancellationReceipt> effects;
    private final List<CancellationReceipt> receipts = new ArrayList<>();

    Cancellations(ErpSetup setup, Agenda agenda, OrderBook orders, ItemMaster items) {
        this.producer = Producer.of(setup.name(), SystemRole.ERP);
        this.agenda = agenda;
        this.orders = orders;
        this.items = items;
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
        BookedOrder booked = inForce(cancellation.order());
        List<LineQuantity> wanted = cancellation.lines().isEmpty() ? everything(booked) : cancellation.lines();
        Refusal refusal = new Refusal();
        Map<String, LineQuantity> cancelled = new LinkedHashMap<>();
        for (LineQuantity line : wanted) {
            cancellable(booked, line, refusal).ifPresent(one -> {
                if (cancelled.put(one.lineId(), one) != null) {
                    refusal.add("DUPLICATE", one.lineId(), "the line is named twice: say once how much of it");
                }
            });
        }
        refusal.throwIfAny("order " + cancellation.order() + " was not cancelled");
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        cancelled.forEach((id, line) -> quantities.put(id, line.quantity().value()));
        booked.cancel(quantities, cancellation.reason(), producer, agenda.now());
        items.follow(booked);
        CancellationReceipt receipt =
                new CancellationReceipt(cancellation.order(), List.copyOf(cancelled.values()), agenda.now(), List.of());
        receipts.add(receipt);
        return receipt;
    }

    private BookedOrder inForce(Ref<SalesOrder> order) {
        Integer revision = order.revision();
        return revision == null ? orders.known(order.id()) : orders.inForce(order.id(), revision);
    }

    int repeats() {
        return effects.repeats();
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
