package io.concordat.visibility;

import io.concordat.model.billing.Invoice;
import io.concordat.model.derive.PaymentAmounts;
import io.concordat.model.derive.StatusPolicy;
import io.concordat.model.event.CashEvent;
import io.concordat.model.event.CreditMemoEvent;
import io.concordat.model.event.Event;
import io.concordat.model.event.EventRef;
import io.concordat.model.event.PaymentEvent;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.CashApplication.Target;
import io.concordat.model.payment.Payment;
import io.concordat.model.status.InvoiceIssuance;
import io.concordat.model.status.PaymentStatus;
import io.concordat.model.status.Transitions;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is billed, paid and applied for one order. Each application counts once by its own id. */
final class MoneyLedger {

    private final Invoices invoices;
    private final Disputes disputes;
    private final History history;
    private final Map<String, CashApplication> applications = new TreeMap<>();
    private final Map<String, CreditMemoEvent.Posted> credits = new TreeMap<>();
    private final Map<String, PaymentEvent.Stated> payments = new TreeMap<>();
    private final Map<String, Replay<PaymentStatus>> paymentReplays = new HashMap<>();
    private final List<EventRef> evidence = new ArrayList<>();

    MoneyLedger(History history, Invoices invoices) {
        this.invoices = invoices;
        this.history = history;
        this.disputes = new Disputes(history);
        evidence.addAll(disputes.evidence());
        history.each(CashEvent.class, (data, event) -> {
            applications.put(data.application().id().value(), data.snapshot());
            evidence.add(event.ref());
        });
        history.each(CreditMemoEvent.Posted.class, (data, event) -> {
            credits.put(data.creditMemo().id().value(), data);
            evidence.add(event.ref());
        });
        history.each(PaymentEvent.class, this::payment);
        invoices.counting().forEach(posted -> evidence.add(posted.ref()));
    }

    private void payment(PaymentEvent data, Event<?> event) {
        if (data instanceof PaymentEvent.Stated stated) {
            payments.put(stated.payment().id().value(), stated);
            replay(stated.payment().id().value()).move(stated.snapshot().status(), event.ref());
        } else if (data instanceof PaymentEvent.Cleared cleared) {
            replay(cleared.payment().id().value()).move(PaymentStatus.SETTLED, event.ref());
        } else if (data instanceof PaymentEvent.Returned returned) {
            replay(returned.payment().id().value()).move(PaymentStatus.FAILED, event.ref());
        }
    }

    private Replay<PaymentStatus> replay(String payment) {
        return paymentReplays.computeIfAbsent(
                payment, id -> new Replay<>("payment " + id, Transitions.PAYMENT, PaymentStatus.INITIATED));
    }

    List<EventRef> evidence() {
        return evidence;
    }

    /** The amounts of the order, in its currency; amounts of other currencies are left to the invoices they stand on. */
    PaymentAmounts amounts(Currency currency, @Nullable SalesOrder order, StatusPolicy policy) {
        BigDecimal asked = BigDecimal.ZERO;
        BigDecimal credited = BigDecimal.ZERO;
        BigDecimal writtenOff = BigDecimal.ZERO;
        BigDecimal paid = onTheOrder();
        for (Invoices.Posted posted : invoices.counting()) {
            Invoice invoice = posted.invoice();
            BigDecimal share = invoices.share(invoice);
            asked = asked.add(share(invoice.amounts().totals().payable(), share));
            credited = credited.add(share(discounts(invoice), share));
            writtenOff = writtenOff.add(share(sum(invoice, CashApplication.Amounts::writeOff), share));
            paid = paid.add(share(sum(invoice, CashApplication.Amounts::applied), share));
        }
        for (CreditMemoEvent.Posted credit : credits.values()) {
            credited = credited.add(credit.amount().amount());
        }
        BigDecimal ordered = order == null
                ? BigDecimal.ZERO
                : order.amounts().totals().payable().amount();
        boolean byOrder = policy.due() == StatusPolicy.DueBasis.ORDERED;
        BigDecimal issued = byOrder ? ordered : asked;
        BigDecimal toCome = byOrder ? BigDecimal.ZERO : ordered.subtract(asked).max(BigDecimal.ZERO);
        boolean failed = paid.signum() == 0
                && paymentReplays.values().stream().anyMatch(replay -> replay.state() == PaymentStatus.FAILED);
        return new PaymentAmounts(
                currency,
                issued,
                credited,
                writtenOff,
                toCome,
                paid,
                ofThisOrder(currency, MoneyLedger::refunded),
                ofThisOrder(currency, MoneyLedger::reserved),
                isDisputed(),
                failed);
    }

    private boolean isDisputed() {
        return disputes.isAnyUndecided()
                || invoices.all().stream().anyMatch(facts -> facts.isQuestioned() && isOpen(facts));
    }

    private boolean isOpen(Invoices.Facts facts) {
        Invoices.Posted posted = facts.posted();
        return posted != null
                && facts.replay().state() != InvoiceIssuance.VOIDED
                && state(facts, posted.invoice()).open().signum() > 0;
    }

    /** What the customer does not agree with. */
    Disputes disputes() {
        return disputes;
    }

    // What went back of a payment for several orders is no single one's.
    private BigDecimal ofThisOrder(Currency currency, Function<Payment, BigDecimal> part) {
        return payments.values().stream()
                .filter(stated -> stated.orders().size() == 1
                        && stated.orders().get(0).id().value().equals(history.order()))
                .map(PaymentEvent.Stated::snapshot)
                .filter(payment -> payment.amounts().currency().equals(currency))
                .map(part)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal refunded(Payment payment) {
        return orZero(payment.amounts().refunded());
    }

    private static BigDecimal reserved(Payment payment) {
        boolean isOpen =
                payment.status() == PaymentStatus.AUTHORISED || payment.status() == PaymentStatus.CAPTURE_PENDING;
        BigDecimal rest = orZero(payment.amounts().authorised())
                .subtract(orZero(payment.amounts().captured()));
        return isOpen ? rest.max(BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    private static BigDecimal orZero(@Nullable Money amount) {
        return amount == null ? BigDecimal.ZERO : amount.amount();
    }

    private BigDecimal onTheOrder() {
        BigDecimal paid = BigDecimal.ZERO;
        for (CashApplication application : applications.values()) {
            Ref<?> document = application.target().document();
            boolean ours = application.target().kind() == Target.Kind.ORDER
                    && document != null
                    && document.id().value().equals(history.order());
            paid = ours ? paid.add(application.amounts().applied().amount()) : paid;
        }
        return paid;
    }

    private static BigDecimal share(Money amount, BigDecimal share) {
        BigDecimal part = amount.amount().multiply(share);
        return share.compareTo(BigDecimal.ONE) == 0
                ? part
                : part.setScale(amount.minorUnits(), java.math.RoundingMode.HALF_EVEN);
    }

    private Money discounts(Invoice invoice) {
        return sum(invoice, CashApplication.Amounts::discountTaken)
                .plus(sum(invoice, CashApplication.Amounts::toleranceAdjustment));
    }

    private Money sum(Invoice invoice, java.util.function.Function<CashApplication.Amounts, @Nullable Money> part) {
        Money total = Money.zero(invoice.currency().currency());
        for (CashApplication application : applicationsTo(invoice)) {
            Money amount = part.apply(application.amounts());
            total = amount == null ? total : less(total, amount.negated());
        }
        return total;
    }

    private List<CashApplication> applicationsTo(Invoice invoice) {
        return applications.values().stream()
                .filter(application -> {
                    Ref<Invoice> target = application.target().invoice();
                    return target != null && target.id().equals(invoice.id());
                })
                .toList();
    }

    /** What of an invoice is cleared. */
    Money cleared(Invoice invoice) {
        return sum(invoice, CashApplication.Amounts::clearing);
    }

    List<InvoiceState> invoiceStates() {
        List<InvoiceState> states = new ArrayList<>();
        for (Invoices.Facts facts : invoices.all()) {
            Invoices.Posted posted = facts.posted();
            if (posted != null) {
                states.add(state(facts, posted.invoice()));
            }
        }
        return states;
    }

    private InvoiceState state(Invoices.Facts facts, Invoice invoice) {
        Money payable = invoice.amounts().totals().payable();
        Money credited = Money.zero(payable.currency());
        for (CreditMemoEvent.Posted credit : credits.values()) {
            Ref<Invoice> target = credit.invoice();
            boolean ours = target != null && target.id().equals(invoice.id());
            credited = ours ? less(credited, credit.amount().negated()) : credited;
        }
        return new InvoiceState(
                invoice.id().value(),
                invoice.header().number(),
                facts.replay().state(),
                payable,
                payable.minus(cleared(invoice)).minus(credited),
                invoice.settlement().dueDate(),
                facts.replay().evidence());
    }

    List<PaymentState> paymentStates() {
        List<PaymentState> states = new ArrayList<>();
        payments.forEach((id, stated) -> {
            Payment payment = stated.snapshot();
            Money unapplied = payment.kept();
            for (CashApplication application : applications.values()) {
                if (application.source().id().value().equals(id)) {
                    unapplied = less(unapplied, takenFromPayment(application.amounts()));
                }
            }
            Replay<PaymentStatus> replay = replay(id);
            states.add(new PaymentState(
                    id, payment.number(), replay.state(), payment.amount(), unapplied, replay.evidence()));
        });
        return states;
    }

    private static Money takenFromPayment(CashApplication.Amounts amounts) {
        CashApplication.Amounts.Exchange exchange = amounts.fx();
        return exchange == null ? amounts.applied() : exchange.source();
    }

    /** An amount of another currency without a rate cannot be set off; the two stay side by side. */
    private static Money less(Money amount, Money other) {
        return amount.currency().equals(other.currency()) ? amount.minus(other) : amount;
    }

    List<Replay<PaymentStatus>> paymentReplays() {
        return new TreeMap<>(paymentReplays).values().stream().toList();
    }
}
