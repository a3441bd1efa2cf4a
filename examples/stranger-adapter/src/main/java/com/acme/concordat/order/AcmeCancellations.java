package com.acme.concordat.order;

import com.acme.concordat.http.AcmeClient;
import com.acme.concordat.http.Effect;
import com.acme.concordat.http.Effects;
import com.acme.concordat.http.Kind;
import com.acme.concordat.words.AcmeWords;
import io.concordat.adapter.erp.CancellationReceipt;
import io.concordat.adapter.erp.OrderCancellation;
import io.concordat.adapter.erp.OrderCancellationSink;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.event.LineQuantity;
import io.concordat.model.value.Id;
import io.concordat.model.value.Ref;
import java.util.List;
import java.util.Optional;

/** Cancels orders in Acme, wholly or in part. Safe for use by several threads. */
public final class AcmeCancellations implements OrderCancellationSink {

    private static final Kind<CancelReceipt> CANCELLATION = new Kind<>("CANCELLATION", CancelReceipt.class);

    private final Effects effects;

    /** Cancellations through a client. */
    public AcmeCancellations(AcmeClient client) {
        this.effects = new Effects(client);
    }

    @Override
    public CancellationReceipt cancel(OrderCancellation wish, CallContext call) {
        String doing = "cancelling order " + wish.order().id() + " in Acme";
        Effect<CancelReceipt> effect = new Effect<>(CANCELLATION, "/cancellations", toAcme(wish), doing);
        return effects.once(effect, call, AcmeCancellations::fromAcme);
    }

    @Override
    public Optional<CancellationReceipt> find(IdempotencyKey key, CallContext call) {
        return effects.find(key, CANCELLATION, call, AcmeCancellations::fromAcme);
    }

    private static CancelRequest toAcme(OrderCancellation wish) {
        List<CancelRequest.Row> rows = wish.lines().stream()
                .map(it -> new CancelRequest.Row(
                        it.lineId(),
                        it.quantity().value(),
                        AcmeWords.unit(it.quantity().unit())))
                .toList();
        return new CancelRequest(
                wish.order().id().value(), rows.isEmpty(), rows, wish.reason().value(), null);
    }

    private static CancellationReceipt fromAcme(CancelReceipt it) {
        List<LineQuantity> cancelled = it.rows().stream()
                .map(row -> new LineQuantity(row.yourRow(), AcmeWords.quantity(row.qty(), row.uom())))
                .toList();
        return new CancellationReceipt(Ref.to(Id.of(it.yourId())), cancelled, it.doneAt(), List.of());
    }
}
