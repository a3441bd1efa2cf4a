package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.model.billing.CreditMemo;
import io.concordat.model.billing.Invoice;
import io.concordat.model.billing.InvoiceParties;
import io.concordat.model.billing.InvoiceSettlement.Balances;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.event.Aggregate;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.EventData;
import io.concordat.model.event.EventTypes;
import io.concordat.model.event.OrderLineQuantity;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.party.Party;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Amounts.Exchange;
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
import io.concordat.testkit.fake.billing.FullCredit;
import io.concordat.testkit.fake.ledger.Effect;
import io.concordat.testkit.fake.ledger.Ledger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers owe, their money and credits, and what was put to what. */
final class Receivables {

    private static final Code TRANSFER = Code.of("30", "UNCL4461");

    /** An invoice and the order it bills. */
    record Debt(Invoice invoice, SalesOrder order) {}

    private final ErpSetup setup;
    private final Agenda agenda;
    private final EventLog<EventData> log;
    private final EventLog<CreditMemoEvent> creditLog;
    private final Ledger ledger = new Ledger();
    private final Map<Id<Invoice>, Debt> debts = new LinkedHashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<CashApplication> applications = new ArrayList<>();
    private final List<CreditMemo> creditMemos = new ArrayList<>();

    Receivables(ErpSetup setup, Agenda agenda) {
        this.setup = setup;
        this.agenda = agenda;
        this.log = new EventLog<>(setup.source() + ":receivables", agenda);
        this.creditLog = new EventLog<>(setup.source() + ":credits", agenda);
    }

    EventLog<EventData> log() {
        return log;
    }

    EventLog<CreditMemoEvent> creditLog() {
        return creditLog;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Debt> debts() {
        return List.copyOf(debts.values());
    }

    Optional<Debt> debt(Id<Invoice> invoice) {
        return Optional.ofNullable(debts.get(invoice));
    }

    List<Payment> payments() {
        return List.copyOf(payments);
    }

    List<CashApplication> applications() {
        return List.copyOf(applications);
    }

    List<CreditMemo> creditMemos() {
        return List.copyOf(creditMemos);
    }

    /** What is open now of an invoice, a payment or a credit memo in the ledger. */
    Money open(Id<?> document) {
        return item(document).balances().open();
    }

    /** What of a payment or credit memo was put to nothing yet, not even on account. */
    Money unapplied(Id<?> source) {
        Money left = item(source).balances().original();
        for (CashApplication application : applications) {
            if (application.source().id().equals(source)) {
                left = left.minus(taken(application));
            }
        }
        return left;
    }

    /** What an application takes of its source, in the source's currency. */
    static Money taken(CashApplication application) {
        CashApplication.Amounts amounts = application.amounts();
        Exchange exchange = amounts.fx();
        Money applied = exchange == null ? amounts.applied() : exchange.source();
        Money over = amounts.overUnder();
        return over == null || !over.currency().equals(applied.currency()) ? applied : applied.plus(over);
    }

    void open(Invoice invoice, SalesOrder order) {
        boolean first =
                debts.values().stream().noneMatch(debt -> debt.order().id().equals(order.id()));
        Money payable = invoice.amounts().totals().payable();
        debts.put(invoice.id(), new Debt(invoice, order));
        Ref<Customer> customer = order.parties().soldTo().customer();
        ledger.open(new OpenItem(
                OpenItem.Kind.INVOICE,
                Ref.to(invoice.id()),
                invoice.header().number(),
                Objects.requireNonNull(customer, "the book takes orders of known customers only"),
                invoice.header().issueDate(),
                invoice.settlement().dueDate(),
                allOpen(payable),
                agenda.now()));
        if (setup.payer() != null && payable.signum() > 0) {
            schedule(setup.payer(), invoice.id(), payable, first);
        }
    }

    private static Balances allOpen(Money amount) {
        Money zero = Money.zero(amount.currency());
        return new Balances(amount, zero, zero, zero, zero, amount);
    }

    /** Takes in money of a customer. */
    void receive(Payment payment, Ref<Customer> customer, List<Ref<SalesOrder>> orders) {
        payments.add(payment);
        LocalDate received = payment.dates().received();
        ledger.open(new OpenItem(
                OpenItem.Kind.PAYMENT,
                Ref.to(payment.id()),
                payment.number(),
                customer,
                received == null ? agenda.now().toLocalDate() : received,
                null,
                allOpen(payment.kept()),
                agenda.now()));
        String subject =
                orders.isEmpty() ? payment.id().value() : orders.get(0).id().value();
        log.record(
                EventTypes.PAYMENT_RECEIVED,
                subject,
                new PaymentEvent.Received(Aggregate.created(payment.id()), payment, orders));
    }

    /** Books money or a credit that is put to something, or the reversal of that. */
    void book(CashApplication application) {
        applications.add(application);
        boolean reverses = application.reversal() != null;
        Aggregate<CashApplication> aggregate = Aggregate.created(application.id());
        Ref<Invoice> invoice = application.target().invoice();
        String subject = invoice == null
                ? application.source().id().value()
                : Objects.requireNonNull(debts.get(invoice.id())).order().id().value();
        if (invoice != null) {
            post(application, invoice.id());
        }
        if (reverses) {
            log.record(EventTypes.CASH_UNAPPLIED, subject, new CashEvent.Unapplied(aggregate, application));
        } else {
            log.record(EventTypes.CASH_APPLIED, subject, new CashEvent.Applied(aggregate, application));
        }
    }

    private void post(CashApplication application, Id<Invoice> invoice) {
        Id<?> source = application.source().id();
        CashApplication.Amounts amounts = application.amounts();
        Exchange exchange = amounts.fx();
        OffsetDateTime now = agenda.now();
        boolean credit = item(source).kind() == OpenItem.Kind.CREDIT_MEMO;
        ledger.post(source, Effect.APPLIED, exchange == null ? amounts.applied() : exchange.source(), now);
        ledger.post(invoice, credit ? Effect.CREDITED : Effect.APPLIED, amounts.applied(), now);
        ledger.post(invoice, Effect.WRITTEN_OFF, amounts.clearing().minus(amounts.applied()), now);
    }

    /** Credits an invoice as a whole; the credit is open until it is put to something. */
    void credit(Id<Invoice> id, Code reason) {
        Debt debt = debts.get(id);
        boolean before = creditMemos.stream()
                .anyMatch(memo -> memo.header().references().precedingInvoices().stream()
                        .anyMatch(one -> Ref.to(id).equals(one.invoice())));
        if (debt == null || before) {
            throw new IllegalArgumentException(
                    "cannot credit invoice " + id + ": expected a posted invoice that was not credited before");
        }
        String number = "CM-" + (1 + creditMemos.size());
        CreditMemo memo = FullCredit.of(
                debt.invoice(), number, Id.of(setup.name() + ":" + number), reason, meta(CreditMemo.class));
        creditMemos.add(memo);
        OpenItem billed = item(id);
        ledger.open(new OpenItem(
                OpenItem.Kind.CREDIT_MEMO,
                Ref.to(memo.id()),
                number,
                billed.customer(),
                memo.header().issueDate(),
                null,
                allOpen(memo.amounts().totals().payable()),
                agenda.now()));
        creditLog.record(
                EventTypes.CREDIT_MEMO_POSTED,
                debt.order().id().value(),
                new CreditMemoEvent.Posted(Aggregate.created(memo.id()), Ref.to(id), credited(memo), memo));
    }

    private static List<OrderLineQuantity> credited(CreditMemo memo) {
        return memo.lines().stream()
                .map(line -> new OrderLineQuantity(Objects.requireNonNull(line.orderLine()), line.quantity()))
                .toList();
    }

    /** Notes that the buyer disputes so much of an invoice; it stays open. */
    void dispute(Id<Invoice> invoice, Money amount) {
        ledger.post(invoice, Effect.DISPUTED, amount, agenda.now());
    }

    private OpenItem item(Id<?> document) {
        return ledger.find(document, agenda.now())
                .orElseThrow(() -> new IllegalArgumentException(document + " is not in the ledger"));
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
        Payment payment = payment(debt, amount);
        receive(payment, item(id).customer(), List.of(Ref.to(debt.order().id())));
        book(application(debt, payment));
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
        Money open = open(debt.invoice().id());
        Money applied = open.compareTo(payment.amount()) < 0 ? open : payment.amount();
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
