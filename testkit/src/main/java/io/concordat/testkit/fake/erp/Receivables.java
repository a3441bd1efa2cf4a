package io.concordat.testkit.fake.erp;

import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Party;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.payment.PaymentTrace;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.Identifier;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.EventLog;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What customers owe, and their money. */
final class Receivables {

    private static final Code TRANSFER = Code.of("30", "UNCL4461");

    /** An invoice and what of it is open. */
    record Debt(Invoice invoice, SalesOrder order, Money open) {}

    private final ErpSetup setup;
    private final Agenda agenda;
    private final EventLog<EventData> log;
    private final Map<Id<Invoice>, Debt> debts = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<CashApplication> applications = new ArrayList<>();

    Receivables(ErpSetup setup, Agenda agenda) {
        this.setup = setup;
        this.agenda = agenda;
        this.log = new EventLog<>(setup.source() + ":receivables", agenda);
    }

    EventLog<EventData> log() {
        return log;
    }

    List<Debt> debts() {
        return List.copyOf(debts.values());
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    List<CashApplication> applications() {
        return List.copyOf(applications);
    }

    void open(Invoice invoice, SalesOrder order) {
        boolean first =
                debts.values().stream().noneMatch(debt -> debt.order().id().equals(order.id()));
        Money payable = invoice.amounts().totals().payable();
        debts.put(invoice.id(), new Debt(invoice, order, payable));
        if (setup.payer() != null && payable.signum() > 0) {
            schedule(setup.payer(), invoice.id(), payable, first);
        }
    }

    private void schedule(PayerScript payer, Id<Invoice> invoice, Money payable, boolean first) {
        Money share = payable.times(payer.firstShare()).rounded(RoundingMode.DOWN);
        boolean isShort = first && share.signum() > 0 && share.compareTo(payable) < 0;
        agenda.in(payer.after(), () -> pay(invoice, isShort ? share : payable));
        if (isShort) {
            agenda.in(payer.after().plus(payer.restAfter()), () -> pay(invoice, payable.minus(share)));
        }
    }

    /** Money for an invoice; what is more than it owes is put on account. */
    void pay(Id<Invoice> id, Money amount) {
        Debt debt = debts.get(id);
        if (debt == null || amount.signum() <= 0) {
            throw new IllegalArgumentException("cannot pay " + amount + " for invoice " + id
                    + ": expected a posted invoice and more than nothing");
        }
        String order = debt.order().id().value();
        Payment payment = payment(debt, amount);
        payments.add(payment);
        log.record(
                EventTypes.PAYMENT_RECEIVED,
                order,
                new PaymentEvent.Received(
                        Aggregate.created(payment.id()),
                        payment,
                        List.of(Ref.to(debt.order().id()))));
        CashApplication application = application(debt, payment);
        applications.add(application);
        log.record(
                EventTypes.CASH_APPLIED,
                order,
                new CashEvent.Applied(Aggregate.created(application.id()), application));
        debts.put(
                id,
                new Debt(
                        debt.invoice(),
                        debt.order(),
                        debt.open().minus(application.amounts().applied())));
    }

    private Payment payment(Debt debt, Money amount) {
        String number = "PAY-" + (1 + payments.size());
        LocalDate today = agenda.now().toLocalDate();
        InvoiceParties parties = debt.invoice().parties();
        Party payer = Stream.of(parties.payer(), parties.billTo())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(parties.buyer());
        return new Payment(
                Id.of(setup.name() + ":" + number),
                number,
                new Payment.Parties(payer, null),
                TRANSFER,
                Payment.Amounts.captured(amount),
                new Payment.Dates(today, today, today),
                PaymentStatus.SETTLED,
                trace(debt.invoice().header().number(), number),
                Appendix.EMPTY,
                meta(Payment.class));
    }

    private PaymentTrace trace(String reference, String number) {
        return new PaymentTrace(
                null,
                null,
                reference,
                List.of(Identifier.of(setup.source() + ":bank", "TX-" + number, "TRANSACTION")),
                List.of(),
                List.of());
    }

    private CashApplication application(Debt debt, Payment payment) {
        Money applied = debt.open().compareTo(payment.amount()) < 0 ? debt.open() : payment.amount();
        Money over = payment.amount().minus(applied);
        CashApplication.Target target = applied.signum() > 0
                ? CashApplication.Target.of(debt.invoice().id())
                : new CashApplication.Target(CashApplication.Target.Kind.ON_ACCOUNT, null, null);
        return new CashApplication(
                Id.of(setup.name() + ":CA-" + (1 + applications.size())),
                Ref.to(payment.id()),
                target,
                new CashApplication.Amounts(applied, null, null, over.signum() > 0 ? over : null, null, null),
                null,
                new CashApplication.Decision(agenda.now(), setup.name(), "payment reference"),
                null,
                true,
                Appendix.EMPTY,
                meta(CashApplication.class));
    }

    private Meta meta(Class<? extends Record> contract) {
        return Meta.first(contract, Producer.of(setup.name(), SystemRole.ERP), agenda.now());
    }
}
