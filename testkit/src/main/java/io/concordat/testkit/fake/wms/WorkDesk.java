package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.FulfilmentReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Identifier;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.util.List;
import java.util.Optional;

/** Takes work for the items the warehouse knows. */
final class WorkDesk implements FulfilmentOrderSink {

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Floor floor;
    private final ReservationDesk reservations;
    private final KeyedEffects<FulfilmentOrder, FulfilmentReceipt> effects;

    WorkDesk(WmsSetup setup, Agenda agenda, Floor floor, ReservationDesk reservations) {
        this.setup = setup;
        this.agenda = agenda;
        this.floor = floor;
        this.reservations = reservations;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public FulfilmentReceipt release(FulfilmentOrder work, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), work, () -> take(work)));
    }

    @Override
    public Optional<FulfilmentReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    int repeats() {
        return effects.repeats();
    }

    private FulfilmentReceipt take(FulfilmentOrder order) {
        Refusal refusal = new Refusal();
        order.lines().forEach(line -> floor.examine(line, refusal));
        refusal.throwIfAny("work " + order.id() + " was not taken");
        String number = "FO-" + (1 + floor.works().size());
        Work work = new Work(order, Identifier.of(setup.source(), number, "WORK"));
        reservations.use(work);
        floor.add(work);
        return new FulfilmentReceipt(order.id(), work.number(), agenda.now(), List.of());
    }
}
