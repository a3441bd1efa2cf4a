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
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import io.concordat.testkit.fake.ItemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where stock lies and work is done: allocates what is there, picks, packs and ships it, and writes down each step. */
final class Floor {

    private static final Code OUT_OF_STOCK = Code.of("OUT_OF_STOCK", KnownCodes.REASON);

    private final WmsSetup setup;
    private final Agenda agenda;
    private final EventLog<EventData> log;
    private final ShippingDesk desk;
    private final Map<ItemKey, Quantity> stock = new HashMap<>();
    private final List<Work> works = new ArrayList<>();
    private final Map<Id<Shipment>, Shipment> shipments = new LinkedHashMap<>();

    Floor(WmsSetup setup, Agenda agenda) {
        this.setup = setup;
        this.agenda = agenda;
        this.log = new EventLog<>(setup.source(), agenda);
        this.desk = new ShippingDesk(setup);
    }

    EventLog<EventData> log() {
        return log;
    }

    Map<ItemKey, Quantity> stock() {
        return stock;
    }

    List<Work> works() {
        return List.copyOf(works);
    }

    List<Shipment> shipments() {
        return List.copyOf(shipments.values());
    }

    void add(Work work) {
        works.add(work);
        allocate(work);
    }

    void allocateAll() {
        works.forEach(this::allocate);
    }

    private void allocate(Work work) {
        Map<String, Quantity> taken = work.takeable(stock);
        List<FulfilmentOrder.Line> wanted = work.openLines();
        if (!taken.isEmpty()) {
            work.allocate(taken);
            start(wave(work, taken));
        }
        wanted.forEach(line -> reportShort(work, line));
    }

    private Wave wave(Work work, Map<String, Quantity> taken) {
        Map<String, Quantity> open = new HashMap<>();
        for (FulfilmentOrder.Line line : work.order().lines()) {
            open.put(line.lineId(), work.open(line));
        }
        return new Wave(work, work.waves(), new LinkedHashMap<>(taken), open);
    }

    private void start(Wave wave) {
        wave.quantities().forEach((lineId, quantity) -> {
            stock.merge(ItemKey.of(wave.line(lineId).item()), quantity, Quantity::minus);
            Aggregate<Reservation> reservation = Aggregate.created(wave.reservation(lineId));
            record(wave.work(), new InventoryEvent.Allocated(reservation, wave.orderLine(lineId), quantity));
        });
        agenda.in(setup.pace().release(), () -> release(wave));
    }

    private void reportShort(Work work, FulfilmentOrder.Line line) {
        Quantity missing = work.open(line);
        if (missing.signum() > 0 && work.reportsShort(line.lineId(), missing)) {
            String attempt = String.valueOf(work.waves());
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
        record(wave.work(), new PickEvent.Released(order(wave), wave.pickId(), wave.lines()));
        agenda.in(setup.pace().pick(), () -> pick(wave));
    }

    private void pick(Wave wave) {
        record(wave.work(), new PickEvent.Completed(order(wave), wave.pickId(), wave.lines()));
        agenda.in(setup.pace().pack(), () -> pack(wave));
    }

    private void pack(Wave wave) {
        Shipment packed = desk.packed(wave, agenda.now());
        record(wave.work(), new ShipmentEvent.Packed(Aggregate.created(packed.id()), packed));
        agenda.in(setup.pace().dispatch(), () -> dispatch(wave, packed));
    }

    private void dispatch(Wave wave, Shipment packed) {
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

    @SuppressWarnings("unchecked")
    private <E extends EventData> void record(Work work, E data) {
        log.record(EventTypes.of((Class<E>) data.getClass()), work.salesOrder().value(), data);
    }
}
