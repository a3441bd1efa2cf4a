package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.adapter.crm.StatusReceipt.Result;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Id;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the newest report of each order. */
final class StatusBoard implements OrderStatusSink {

    private final Agenda agenda;
    private final KeyedEffects<OrderStatusReport, StatusReceipt> effects;
    private final Map<Id<SalesOrder>, OrderStatusReport> shown = new HashMap<>();
    private int reports;
    private int superseded;

    StatusBoard(Agenda agenda, Deduplication deduplication) {
        this.agenda = agenda;
        this.effects = new KeyedEffects<>(deduplication);
    }

    @Override
    public StatusReceipt report(OrderStatusReport report, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), report, () -> take(report)));
    }

    @Override
    public Optional<StatusReceipt> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    CrmEffects effects() {
        return new CrmEffects(shown, reports, superseded, effects.repeats());
    }

    private StatusReceipt take(OrderStatusReport report) {
        OrderStatusReport before = shown.getOrDefault(report.order().id(), report);
        if (before.asOf() == report.asOf() && !before.equals(report)) {
            throw new CallFailedException(new Failure.Conflict(
                    "order " + report.order() + " has another report as of " + report.asOf()
                            + ": count up with what is known of the order",
                    null,
                    null));
        }
        reports++;
        if (before.asOf() > report.asOf()) {
            superseded++;
            return receipt(report, Result.SUPERSEDED, before.asOf());
        }
        shown.put(report.order().id(), report);
        return receipt(report, Result.SHOWN, report.asOf());
    }

    private StatusReceipt receipt(OrderStatusReport report, Result result, long asOf) {
        return new StatusReceipt(report.order(), result, asOf, agenda.now(), List.of());
    }
}
