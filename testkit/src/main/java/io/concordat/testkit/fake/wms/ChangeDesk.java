package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentChange;
import io.concordat.adapter.wms.FulfilmentChangeReceipt;
import io.concordat.adapter.wms.FulfilmentChangeSink;
import io.concordat.adapter.wms.FulfilmentOrder;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.ItemKey;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import io.concordat.testkit.fake.wms.Wave.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes work as far as nothing is picked. */
final class ChangeDesk implements FulfilmentChangeSink {

    private final Agenda agenda;
    private final Floor floor;
    private final KeyedEffects<FulfilmentChange, FulfilmentChangeReceipt> effects;
    private final List<FulfilmentChangeReceipt> receipts = new ArrayList<>();

    ChangeDesk(Deduplication deduplication, Agenda agenda, Floor floor) {
        this.agenda = agenda;
        this.floor = floor;
        this.effects = new KeyedEffects<>(deduplication);
    }

    @Override
    public FulfilmentChangeReceipt change(FulfilmentChange change, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), change, () -> take(change)));
    }

    @Override
    public Optional<FulfilmentChangeReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<FulfilmentChangeReceipt> receipts() {
        return List.copyOf(receipts);
    }

    private FulfilmentChangeReceipt take(FulfilmentChange change) {
        Work work = floor.work(change.work())
                .orElseThrow(() -> new CallFailedException(new Failure.NotFound(
                        "work " + change.work() + " is not known here: release it before it is changed")));
        if (change.orderRevision() < work.revision()) {
            throw new CallFailedException(new Failure.Conflict(
                    "work " + change.work() + " follows a newer revision of the order: read the order again",
                    change.orderRevision(),
                    work.revision()));
        }
        examine(change, work);
        for (FulfilmentOrder.Line line : change.lines()) {
            takeOut(work, line, change);
        }
        work.change(change);
        floor.allocateAll();
        FulfilmentChangeReceipt receipt =
                new FulfilmentChangeReceipt(change.work(), work.wanted(), agenda.now(), List.of());
        receipts.add(receipt);
        return receipt;
    }

    private void takeOut(Work work, FulfilmentOrder.Line line, FulfilmentChange change) {
        BigDecimal less = work.wanted(line.lineId())
                .map(before ->
                        before.quantity().value().subtract(line.quantity().value()))
                .orElse(BigDecimal.ZERO);
        if (less.signum() > 0) {
            floor.takeOut(work, line.lineId(), less, Step.PICKED, change.reason());
        }
    }

    private void examine(FulfilmentChange change, Work work) {
        Refusal refusal = new Refusal();
        if (change.shipTo() != null && work.isPickedInPart()) {
            refusal.add("ALREADY_PICKED", null, "goods are picked for the place it went to: cancel what has not left");
        }
        for (FulfilmentOrder.Line line : change.lines()) {
            examine(line, work, refusal);
        }
        refusal.throwIfAny("work " + change.work() + " was not changed");
    }

    private void examine(FulfilmentOrder.Line line, Work work, Refusal refusal) {
        BigDecimal picked = work.reached(Step.PICKED, line.lineId());
        if (line.quantity().value().compareTo(picked) < 0) {
            refusal.add(
                    "ALREADY_PICKED",
                    line.lineId(),
                    picked.toPlainString() + " are picked: ask for at least that, or cancel what has not left");
        }
        boolean otherItem = work.wanted(line.lineId())
                .filter(before -> !ItemKey.of(before.item()).equals(ItemKey.of(line.item())))
                .isPresent();
        if (otherItem) {
            refusal.add("OTHER_ITEM", line.lineId(), "the line is for another item: cancel it and add a new line");
        } else {
            floor.examine(line, refusal);
        }
    }
}
