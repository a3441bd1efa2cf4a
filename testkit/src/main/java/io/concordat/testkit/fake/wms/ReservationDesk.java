package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.AllocationRequest;
import io.concordat.adapter.wms.AllocationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.ReservationBuilder;
import io.concordat.model.fulfilment.ReservationLifecycleBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.FeedLog;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets stock aside for order lines until work is released for them. */
final class ReservationDesk implements AllocationSink {

    /** Goods set aside for an order line. */
    record Held(ItemKey item, Lots lots, Reservation reservation) {}

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final Floor floor;
    private final KeyedEffects<AllocationRequest, Reservation> effects;
    private final FeedLog<Reservation> log;
    private final List<Reservation> steps = new ArrayList<>();
    private final Map<Id<Reservation>, Held> held = new LinkedHashMap<>();

    ReservationDesk(WmsSetup setup, Agenda agenda, Stock stock, Floor floor) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.floor = floor;
        this.effects = new KeyedEffects<>(setup.deduplication());
        this.log = new FeedLog<>(setup.source() + ":reservations", agenda);
    }

    @Override
    public Reservation allocate(AllocationRequest request, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), request, () -> take(request)));
    }

    @Override
    public Optional<Reservation> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    FeedLog<Reservation> log() {
        return log;
    }

    /** Every step of every reservation, oldest first. */
    List<Reservation> steps() {
        return List.copyOf(steps);
    }

    /** What is set aside now. */
    List<Held> held() {
        return held.values().stream().filter(one -> !one.lots().isEmpty()).toList();
    }

    /** Gives goods set aside for the lines of some work back to the stock, from which the work takes them next. */
    void use(Work work) {
        work.wanted().forEach(line -> {
            Held before = held.get(idOf(Ref.toLine(work.salesOrder(), line.lineId())));
            if (before != null && !before.lots().isEmpty()) {
                stock.putBack(before.item(), before.lots());
                Reservation used = next(before.reservation(), Reservation.Status.CONSUMED)
                        .quantity(before.reservation().quantity().withValue(BigDecimal.ZERO))
                        .build();
                tell(new Held(before.item(), Lots.none(before.lots().unit()), used));
            }
        });
    }

    private Reservation take(AllocationRequest request) {
        ItemKey item = ItemKey.of(request.item().id().value());
        examine(request, item);
        Held before = held.get(idOf(request.demand()));
        if (before != null) {
            stock.putBack(before.item(), before.lots());
        }
        Lots lots = stock.take(item, request.source().lot(), request.quantity().value());
        Reservation now = reservation(request, lots, before == null ? null : before.reservation());
        tell(new Held(item, lots, now));
        floor.allocateAll();
        return now;
    }

    private void examine(AllocationRequest request, ItemKey item) {
        Refusal refusal = new Refusal();
        if (!setup.isSite(request.source().site())) {
            refusal.add("UNKNOWN_SITE", null, "no such site: name one of this warehouse, or none");
        }
        if (request.kind() == Reservation.Kind.SUPPLY_PEGGED) {
            refusal.add("UNKNOWN_SUPPLY", null, "nothing is known of what will come: ask for what is there");
        }
        stock.unit(item)
                .ifPresentOrElse(
                        unit -> {
                            if (!unit.equals(request.quantity().unit())) {
                                refusal.add("WRONG_UNIT", request.demand().lineId(), "stock is kept in " + unit);
                            }
                        },
                        () -> refusal.add("UNKNOWN_ITEM", request.demand().lineId(), "no such item: create it first"));
        refusal.throwIfAny("nothing was set aside for order line " + request.demand());
    }

    private Reservation reservation(AllocationRequest request, Lots lots, @Nullable Reservation before) {
        Quantity asked = request.quantity();
        Quantity setAside = asked.withValue(lots.total());
        Reservation.Status status = asked.signum() > 0 ? Reservation.Status.HELD : Reservation.Status.RELEASED;
        ReservationBuilder builder = before == null ? first(request) : next(before, status);
        return builder.goods(new Reservation.Goods(
                        request.item(),
                        setup.site(),
                        List.copyOf(lots.byLot().keySet().stream()
                                .filter(lot -> !lot.equals(Lots.NO_LOT))
                                .toList()),
                        null))
                .quantity(setAside)
                .shortQuantity(asked.minus(setAside))
                .kind(request.kind())
                .build();
    }

    private ReservationBuilder first(AllocationRequest request) {
        return ReservationBuilder.builder()
                .id(idOf(request.demand()))
                .demand(request.demand())
                .lifecycle(ReservationLifecycleBuilder.builder()
                        .status(request.quantity().signum() > 0 ? Reservation.Status.HELD : Reservation.Status.RELEASED)
                        .createdAt(agenda.now())
                        .build())
                .appendix(Appendix.EMPTY)
                .meta(Meta.first(Reservation.class, setup.producer(), agenda.now()));
    }

    private ReservationBuilder next(Reservation before, Reservation.Status status) {
        return ReservationBuilder.builder(before)
                .lifecycle(ReservationLifecycleBuilder.builder(before.lifecycle())
                        .status(status)
                        .build())
                .meta(before.meta().next(setup.producer(), agenda.now()));
    }

    private void tell(Held now) {
        Reservation reservation = now.reservation();
        held.put(reservation.id(), now);
        steps.add(reservation);
        log.add(reservation);
        Aggregate<Reservation> step =
                Aggregate.changed(reservation.id(), reservation.meta().revision() - 1);
        Ref<SalesOrder> line = reservation.demand();
        boolean first = step.revisionBefore() == 0;
        if (reservation.quantity().signum() == 0) {
            if (!first) {
                floor.record(line.id(), new InventoryEvent.Deallocated(step, line, null));
            }
        } else if (first) {
            floor.record(line.id(), new InventoryEvent.Allocated(step, line, reservation.quantity()));
        } else {
            floor.record(line.id(), new InventoryEvent.Reallocated(step, line, reservation.quantity(), null));
        }
    }

    private static Id<Reservation> idOf(Ref<SalesOrder> demand) {
        return Id.derived("rsv", demand.toString());
    }
}
