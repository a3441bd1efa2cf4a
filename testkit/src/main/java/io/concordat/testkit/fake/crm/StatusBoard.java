package io.concordat.testkit.fake.crm;

import io.concordat.adapter.crm.InvoiceStatusReport;
import io.concordat.adapter.crm.InvoiceStatusSink;
import io.concordat.adapter.crm.OrderStatusReport;
import io.concordat.adapter.crm.OrderStatusSink;
import io.concordat.adapter.crm.PaymentStatusReport;
import io.concordat.adapter.crm.PaymentStatusSink;
import io.concordat.adapter.crm.StatusReceipt;
import io.concordat.adapter.crm.StatusReceipt.Result;
import io.concordat.adapter.crm.StatusReport;
import io.concordat.model.billing.Invoice;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.call.IdempotencyKey;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.Payment;
import io.concordat.model.value.Id;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the newest report of each thing.
 *
 * @param <T> what the reports are about
 * @param <R> the reports
 */
abstract class StatusBoard<T, R extends StatusReport<T>> {

    /** That of orders. */
    static final class OfOrders extends StatusBoard<SalesOrder, OrderStatusReport> implements OrderStatusSink {

        OfOrders(Agenda agenda, Deduplication deduplication) {
            super(agenda, deduplication);
        }
    }

    /** That of invoices. */
    static final class OfInvoices extends StatusBoard<Invoice, InvoiceStatusReport> implements InvoiceStatusSink {

        OfInvoices(Agenda agenda, Deduplication deduplication) {
            super(agenda, deduplication);
        }
    }

    /** That of payments. */
    static final class OfPayments extends StatusBoard<Payment, PaymentStatusReport> implements PaymentStatusSink {

        OfPayments(Agenda agenda, Deduplication deduplication) {
            super(agenda, deduplication);
        }
    }

    private final Agenda agenda;
    private final KeyedEffects<R, StatusReceipt<T>> effects;
    private final Map<Id<T>, R> shown = new HashMap<>();
    private int reports;
    private int superseded;

    private StatusBoard(Agenda agenda, Deduplication deduplication) {
        this.agenda = agenda;
        this.effects = new KeyedEffects<>(deduplication);
    }

    public StatusReceipt<T> report(R report, CallContext call) {
        return agenda.serve(call, () -> effects.once(call.key(), report, () -> take(report)));
    }

    public Optional<StatusReceipt<T>> find(IdempotencyKey key, CallContext call) {
        return agenda.serve(call, () -> effects.find(key));
    }

    CrmEffects.Board<T, R> board() {
        return new CrmEffects.Board<>(shown, reports, superseded, effects.repeats());
    }

    private StatusReceipt<T> take(R report) {
        R before = shown.getOrDefault(report.subject().id(), report);
        if (before.asOf() == report.asOf() && !before.equals(report)) {
            throw new CallFailedException(new Failure.Conflict(
                    report.subject() + " has another report as of " + report.asOf()
                            + ": count up with what is known of it",
                    null,
                    null));
        }
        reports++;
        if (before.asOf() > report.asOf()) {
            superseded++;
            return receipt(report, Result.SUPERSEDED, before.asOf());
        }
        shown.put(report.subject().id(), report);
        return receipt(report, Result.SHOWN, report.asOf());
    }

    private StatusReceipt<T> receipt(R report, Result result, long asOf) {
        return new StatusReceipt<>(report.subject(), result, asOf, agenda.now(), List.of());
    }
}
