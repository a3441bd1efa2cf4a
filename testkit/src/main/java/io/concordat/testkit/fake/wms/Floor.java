package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.InventoryEvent;
import io.concordat.model.event.PickEvent;
import io.concordat.model.event.ShipmentEvent;
import io.concordat.model.fulfilment.ProofOfDelivery;
import io.concordat.model.fulfilment.Reservation;
import io.concordat.model.fulfilment.Shipment;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.model.value.Ref;
import io.concordat.model.value.Unit;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.Refusal;
import io.concordat.testkit.fake.wms.Wave.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where work is done: allocates what is there, picks, packs and ships it, and writes down each step. */
final class Floor {

    private static final Code OUT_OF_STOCK = Code.of("OUT_OF_STOCK", KnownCodes.REASON);

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final EventLog<EventData> log;
    private final ShippingDesk desk;
    private final List<Work> works = new ArrayList<>();
    private final Map<Id<Shipment>, Shipment> shipments = new LinkedHashMap<>();

    Floor(WmsSetup setup, Agenda agenda, Stock stock) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.log = new EventLog<>(setup.source(), agenda);
        this.desk = new ShippingDesk(setup);
    }

    EventLog<EventData> log() {
        return log;
    }

    List<Work> works() {
        return List.copyOf(works);
    }

    List<Shipment> shipments() {
        return List.copyOf(shipments.values());
    }

    /** The work with an id, the last one that was taken. */
    Optional<Work> work(Id<FulfilmentOrder> id) {
        return works.stream().filter(work -> work.order().id().equals(id)).reduce((before, after) -> after);
    }

    /** What is wrong with a line that shall be worked on. */
    void examine(FulfilmentOrder.Line line, Refusal refusal) {
        Optional<Unit> unit = stock.unit(ItemKey.of(line.item()));
        if (unit.isEmpty()) {
            refusal.add("UNKNOWN_ITEM", line.lineId(), "no such item: create it before work is released");
        } else if (!unit.get().equals(line.quantity().unit())) {
            refusal.add("WRONG_UNIT", line.lineId(), "stock is kept in " + unit.get());
        }
    }

    void add(Work work) {
        works.add(work);
        allocate(work);
    }

    void allocateAll() {
        works.forEach(this::allocate);
    }

    /** Takes quantity of a line out of what waits, then out of waves that are not so far yet, the newest first. */
    void takeOut(Work work, String lineId, BigDecimal quantity, Step tooFar, Code reason) {
        BigDecimal left = quantity.subtract(work.open(work.line(lineId)).value().min(quantity));
        List<Wave> waves = work.waves();
        for (int i = waves.size() - 1; i >= 0 && left.signum() > 0; i--) {
            Wave wave = waves.get(i);
            BigDecimal most = wave.isBefore(tooFar) ? wave.quantity(lineId).min(left) : BigDecimal.ZERO;
            if (most.signum() > 0) {
                putBack(wave, lineId, most, reason);
                left = left.subtract(most);
            }
        }
        work.wantLess(lineId, quantity);
    }

    private void putBack(Wave wave, String lineId, BigDecimal quantity, Code reason) {
        stock.putBack(ItemKey.of(wave.line(lineId).item()), wave.takeOut(lineId, quantity));
        Aggregate<Reservation> step = wave.nextStep(lineId);
        Ref<SalesOrder> line = wave.orderLine(lineId);
        if (wave.quantity(lineId).signum() > 0) {
            record(wave.work(), new InventoryEvent.Reallocated(step, line, wave.told(lineId), reason));
        } else {
            record(wave.work(), new InventoryEvent.Deallocated(step, line, reason));
        }
        if (!wave.isBefore(Step.PICKED)) {
            record(wave.work(), new PickEvent.Completed(order(wave), wave.pickId(), wave.everyLine()));
        }
    }

    private void allocate(Work work) {
        Map<String, Quantity> taken = work.takeable(stock.levels());
        List<FulfilmentOrder.Line> wanted = work.openLines();
        if (!taken.isEmpty()) {
            start(work.start(fetched(work, taken)));
        }
        wanted.forEach(line -> reportShort(work, line));
    }

    private Map<String, Lots> fetched(Work work, Map<String, Quantity> taken) {
        Map<String, Lots> goods = new LinkedHashMap<>();
        taken.forEach((lineId, quantity) ->
                goods.put(lineId, stock.take(ItemKey.of(work.line(lineId).item()), null, quantity.value())));
        return goods;
    }

    private void start(Wave wave) {
        wave.goods()
                .keySet()
                .forEach(lineId -> record(
                        wave.work(),
                        new InventoryEvent.Allocated(
                                wave.nextStep(lineId), wave.orderLine(lineId), wave.told(lineId))));
        agenda.in(setup.pace().release(), () -> release(wave));
    }

    private void reportShort(Work work, FulfilmentOrder.Line line) {
        Quantity missing = work.open(line);
        if (missing.signum() > 0 && work.reportsShort(line.lineId(), missing)) {
            String attempt = String.valueOf(work.waves().size());
            Id<Reservation> id = Id.derived("rsv-short", work.number().toString(), line.lineId(), attempt);
            record(
                    work,
                    new InventoryEvent.Shortage(
                            Aggregate.created(id),
                            Ref.toLine(work.salesOrder(), line.lineId()),
                            missing,
                            OUT_OF_STOCK));
        }
    }

    private void release(Wave wave) {
        if (!wave.isEmpty()) {
            record(wave.work(), new PickEvent.Released(order(wave), wave.pickId(), wave.lines()));
            agenda.in(setup.pace().pick(), () -> pick(wave));
        }
    }

    private void pick(Wave wave) {
        if (!wave.isEmpty()) {
            wave.reached(Step.PICKED);
            record(wave.work(), new PickEvent.Completed(order(wave), wave.pickId(), wave.lines()));
            agenda.in(setup.pace().pack(), () -> pack(wave));
        }
    }

    private void pack(Wave wave) {
        if (!wave.isEmpty()) {
            wave.reached(Step.PACKED);
            Shipment packed = desk.packed(wave, agenda.now());
            record(wave.work(), new ShipmentEvent.Packed(Aggregate.created(packed.id()), packed));
            agenda.in(setup.pace().dispatch(), () -> dispatch(wave, packed));
        }
    }

    private void dispatch(Wave wave, Shipment packed) {
        wave.reached(Step.DISPATCHED);
        Shipment dispatched = desk.dispatched(packed, agenda.now());
        shipments.put(dispatched.id(), dispatched);
        record(wave.work(), new ShipmentEvent.Dispatched(Aggregate.changed(packed.id(), 1), dispatched));
        agenda.in(setup.pace().delivery(), () -> deliver(wave, dispatched));
    }

    private void deliver(Wave wave, Shipment dispatched) {
        ProofOfDelivery proof = desk.proof(dispatched, agenda.now());
        shipments.put(dispatched.id(), desk.delivered(dispatched, proof));
        Aggregate<Shipment> arrived = Aggregate.changed(dispatched.id(), 2);
        record(wave.work(), new ShipmentEvent.Delivered(arrived, List.of(), Ref.to(proof.id())));
        record(
                wave.work(),
                new ShipmentEvent.ProofReceived(
                        Aggregate.at(dispatched.id(), arrived.revisionAfter()), Aggregate.created(proof.id()), proof));
    }

    private static Aggregate<SalesOrder> order(Wave wave) {
        return Aggregate.at(wave.work().salesOrder(), wave.work().revision());
    }

    private <E extends EventData> void record(Work work, E data) {
        record(work.salesOrder(), data);
    }

    /** Writes down what happened to an order. */
    @SuppressWarnings("unchecked")
    <E extends EventData> void record(Id<SalesOrder> order, E data) {
        log.record(EventTypes.of((Class<E>) data.getClass()), order.value(), data);
    }
}
