package io.concordat.testkit.fake.wms;

import io.concordat.adapter.wms.FulfilmentCancellation;
import io.concordat.adapter.wms.FulfilmentCancellationReceipt;
import io.concordat.adapter.wms.FulfilmentCancellationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.LineQuantity;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.Refusal;
import io.concordat.testkit.fake.wms.Wave.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops what is not packed. */
final class CancellationDesk implements FulfilmentCancellationSink {

    private final Agenda agenda;
    private final Floor floor;
    private final KeyedEffects<FulfilmentCancellation, FulfilmentCancellationReceipt> effects;
    private final List<FulfilmentCancellationReceipt> receipts = new ArrayList<>();

    CancellationDesk(Deduplication deduplication, Agenda agenda, Floor floor) {
        this.agenda = agenda;
        this.floor = floor;
        this.effects = new KeyedEffects<>(deduplication);
    }

    @Override
    public FulfilmentCancellationReceipt cancel(FulfilmentCancellation cancellation, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), cancellation, () -> take(cancellation)));
    }

    @Override
    public Optional<FulfilmentCancellationReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    List<FulfilmentCancellationReceipt> receipts() {
        return List.copyOf(receipts);
    }

    private FulfilmentCancellationReceipt take(FulfilmentCancellation cancellation) {
        Work work = floor.work(cancellation.work())
                .orElseThrow(() -> new CallFailedException(new Failure.NotFound(
                        "work " + cancellation.work() + " is not known here: nothing can be stopped")));
        Refusal refusal = new Refusal();
        List<LineQuantity> stopped =
                cancellation.lines().isEmpty() ? everything(work, refusal) : some(cancellation, work, refusal);
        refusal.throwIfAny("work " + cancellation.work() + " was not stopped");
        for (LineQuantity line : stopped) {
            floor.takeOut(work, line.lineId(), line.quantity().value(), Step.PACKED, cancellation.reason());
        }
        floor.allocateAll();
        FulfilmentCancellationReceipt receipt =
                new FulfilmentCancellationReceipt(cancellation.work(), stopped, agenda.now(), List.of());
        receipts.add(receipt);
        return receipt;
    }

    private static List<LineQuantity> everything(Work work, Refusal refusal) {
        List<LineQuantity> stopped = work.wanted().stream()
                .map(line -> new LineQuantity(line.lineId(), work.outstanding(line.lineId())))
                .filter(line -> line.quantity().signum() > 0)
                .toList();
        if (stopped.isEmpty()) {
            refusal.add("NOTHING_OPEN", null, "all of the work has left, is packed or was stopped before");
        }
        return stopped;
    }

    private static List<LineQuantity> some(FulfilmentCancellation cancellation, Work work, Refusal refusal) {
        List<LineQuantity> stopped = new ArrayList<>();
        for (LineQuantity wish : cancellation.lines()) {
            boolean known = work.wanted(wish.lineId())
                    .filter(line ->
                            line.quantity().unit().equals(wish.quantity().unit()))
                    .isPresent();
            if (!known) {
                refusal.add("UNKNOWN_ORDER_LINE", wish.lineId(), "no such line is wanted, or not in this unit");
                continue;
            }
            BigDecimal most =
                    work.outstanding(wish.lineId()).value().min(wish.quantity().value());
            if (most.signum() <= 0) {
                refusal.add("NOTHING_OPEN", wish.lineId(), "all of the line has left, is packed or was stopped before");
            }
            stopped.add(new LineQuantity(wish.lineId(), wish.quantity().withValue(most)));
        }
        return stopped;
    }
}
