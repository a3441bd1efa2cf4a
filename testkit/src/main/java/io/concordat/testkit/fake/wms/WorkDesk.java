package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.adapter.wms.FulfilmentOrderSink;
import io.concordat.adapter.wms.FulfilmentReceipt;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Quantity;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.KeyedEffects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes work for the items the warehouse knows. */
final class WorkDesk implements FulfilmentOrderSink {

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Floor floor;
    private final KeyedEffects<FulfilmentOrder, FulfilmentReceipt> effects;

    WorkDesk(WmsSetup setup, Agenda agenda, Floor floor) {
        this.setup = setup;
        this.agenda = agenda;
        this.floor = floor;
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
        List<Failure.Rejected.Reason> reasons =
                order.lines().stream().flatMap(this::whyNot).toList();
        if (!reasons.isEmpty()) {
            throw new CallFailedException(new Failure.Rejected("work " + order.id() + " was not taken", reasons));
        }
        String number = "FO-" + (1 + floor.works().size());
        Work work = new Work(order, Identifier.of(setup.source(), number, "WORK"));
        floor.add(work);
        return new FulfilmentReceipt(order.id(), work.number(), agenda.now(), List.of());
    }

    private Stream<Failure.Rejected.Reason> whyNot(FulfilmentOrder.Line line) {
        Quantity stock = floor.stock().get(ItemKey.of(line.item()));
        if (stock == null) {
            return Stream.of(reason("UNKNOWN_ITEM", line, "no such item: create it before work is released"));
        }
        return stock.unit().equals(line.quantity().unit())
                ? Stream.empty()
                : Stream.of(reason("WRONG_UNIT", line, "stock is kept in " + stock.unit()));
    }

    private static Failure.Rejected.Reason reason(String code, FulfilmentOrder.Line line, String text) {
        return new Failure.Rejected.Reason(Code.of(code, KnownCodes.REASON), line.lineId(), text);
    }
}
