package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.ReturnOrderReceipt;
import io.concordat.adapter.wms.ReturnOrderSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.status.ReturnStatus;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Ref;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expects what may come back. */
final class ReturnsDesk implements ReturnOrderSink {

    private static final Set<ReturnStatus> MAY_COME = EnumSet.of(ReturnStatus.AUTHORISED, ReturnStatus.IN_TRANSIT);

    private record Expected(Return announced, ReturnOrderReceipt receipt) {}

    private final WmsSetup setup;
    private final Agenda agenda;
    private final Stock stock;
    private final ReturnsBay bay;
    private final KeyedEffects<Return, ReturnOrderReceipt> effects;
    private final Map<Id<Return>, Expected> expected = new LinkedHashMap<>();

    ReturnsDesk(WmsSetup setup, Agenda agenda, Stock stock, ReturnsBay bay) {
        this.setup = setup;
        this.agenda = agenda;
        this.stock = stock;
        this.bay = bay;
        this.effects = new KeyedEffects<>(setup.deduplication());
    }

    @Override
    public ReturnOrderReceipt announce(Return returnOrder, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), returnOrder, () -> take(returnOrder)));
    }

    @Override
    public Optional<ReturnOrderReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<Return> announced() {
        return expected.values().stream().map(Expected::announced).toList();
    }

    private ReturnOrderReceipt take(Return returnOrder) {
        Expected before = expected.get(returnOrder.id());
        if (before != null) {
            return again(before, returnOrder);
        }
        examine(returnOrder);
        String number = "RO-" + (1 + expected.size());
        ReturnOrderReceipt receipt = new ReturnOrderReceipt(
                Ref.to(returnOrder.id()), Identifier.of(setup.source(), number, "RETURN"), agenda.now(), List.of());
        expected.put(returnOrder.id(), new Expected(returnOrder, receipt));
        bay.expect(returnOrder);
        return receipt;
    }

    private static ReturnOrderReceipt again(Expected before, Return returnOrder) {
        if (!before.announced().equals(returnOrder)) {
            throw new CallFailedException(new Failure.Conflict(
                    "return " + returnOrder.id() + " was announced with other content: give a new return its own id",
                    returnOrder.meta().revision(),
                    before.announced().meta().revision()));
        }
        return before.receipt();
    }

    private void examine(Return returnOrder) {
        Refusal refusal = new Refusal();
        if (!MAY_COME.contains(returnOrder.header().status())) {
            refusal.add(
                    "NOT_AUTHORISED", null, "it is " + returnOrder.header().status() + ", expected one of " + MAY_COME);
        }
        returnOrder.lines().forEach(line -> examine(line, refusal));
        refusal.throwIfAny("return " + returnOrder.id() + " is not expected");
    }

    private void examine(ReturnLine line, Refusal refusal) {
        if (line.quantities().authorised().signum() == 0) {
            refusal.add("NOTHING_AUTHORISED", line.lineId(), "nothing of it may come: leave the line out");
        }
        stock.unit(ItemKey.of(line.item()))
                .ifPresentOrElse(
                        unit -> {
                            if (!unit.equals(line.quantities().unit())) {
                                refusal.add("WRONG_UNIT", line.lineId(), "stock is kept in " + unit);
                            }
                        },
                        () -> refusal.add("UNKNOWN_ITEM", line.lineId(), "no such item: create it first"));
    }
}
