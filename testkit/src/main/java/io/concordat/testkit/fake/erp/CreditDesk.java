package io.concordat.testkit.fake.erp;

import io.concordat.adapter.erp.CreditCheck;
import io.concordat.adapter.erp.CreditRequest;
import io.concordat.adapter.erp.receivables.OpenItem;
import io.concordat.model.call.CallContext;
import io.concordat.model.call.CallFailedException;
import io.concordat.model.call.Failure;
import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditDecision.Outcome;
import io.concordat.model.credit.CreditExposure;
import io.concordat.model.document.Appendix;
import io.concordat.model.document.Meta;
import io.concordat.model.document.Producer;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.party.Customer;
import io.concordat.model.value.Code;
import io.concordat.model.value.Id;
import io.concordat.model.value.KnownCodes;
import io.concordat.model.value.Money;
import io.concordat.model.value.Ref;
import io.concordat.model.value.SystemRole;
import io.concordat.testkit.fake.Agenda;
import io.concordat.testkit.fake.Deduplication;
import io.concordat.testkit.fake.KeyedEffects;
import io.concordat.testkit.fake.billing.PartialBilling;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives credit up to a limit, less what is ordered and owed. */
final class CreditDesk implements CreditCheck {

    private static final Code CREDIT = Code.of("CREDIT", KnownCodes.REASON);
    private static final Code OTHER_CURRENCY = Code.of("OTHER", KnownCodes.REASON);

    private final ErpSetup setup;
    private final Agenda agenda;
    private final Map<Id<Customer>, Money> limits;
    private final OrderBook orders;
    private final Receivables receivables;
    private final KeyedEffects<CreditRequest, CreditDecision> decisions = new KeyedEffects<>(Deduplication.BY_KEY);

    CreditDesk(
            ErpSetup setup, Agenda agenda, Map<Id<Customer>, Money> limits, OrderBook orders, Receivables receivables) {
        this.setup = setup;
        this.agenda = agenda;
        this.limits = limits;
        this.orders = orders;
        this.receivables = receivables;
    }

    @Override
    public CreditDecision check(CreditRequest request, CallContext call) {
        return agenda.serve(
                call,
                () -> decisions.once(
                        call.key(), request, () -> decide(request, call.key().toString())));
    }

    private CreditDecision decide(CreditRequest request, String key) {
        Money limit = limits.get(request.customer().id());
        if (limit == null) {
            throw new CallFailedException(new Failure.NotFound("customer "
                    + request.customer().id() + " has no credit account: create it before credit is asked for"));
        }
        if (!limit.currency().equals(request.amount().currency())) {
            return decision(request, key, Outcome.REFERRED, null);
        }
        CreditExposure exposure = exposure(request, limit);
        boolean enough = request.amount().compareTo(exposure.available()) <= 0;
        return decision(request, key, enough ? Outcome.APPROVED : Outcome.HOLD, exposure);
    }

    private CreditDecision decision(
            CreditRequest request, String key, Outcome outcome, @Nullable CreditExposure exposure) {
        Ref<SalesOrder> order = request.order();
        return new CreditDecision(
                Id.derived("cd", setup.name(), key),
                new CreditDecision.Subject(request.customer(), order == null ? null : order.id(), request.amount()),
                outcome,
                outcome == Outcome.APPROVED ? request.amount() : null,
                reasons(outcome),
                exposure,
                List.of(),
                new CreditDecision.Basis(CreditDecision.Basis.Decider.RULE, agenda.now(), null, "limit-1", null, null),
                Appendix.EMPTY,
                Meta.first(CreditDecision.class, Producer.of(setup.name(), SystemRole.ERP), agenda.now()));
    }

    private static List<Code> reasons(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> List.of();
            case REFERRED -> List.of(OTHER_CURRENCY);
            default -> List.of(CREDIT);
        };
    }

    private CreditExposure exposure(CreditRequest request, Money limit) {
        Money owed = Money.zero(limit.currency());
        for (Receivables.Debt debt : receivables.debts()) {
            if (isOf(debt.order(), request, limit)) {
                owed = owed.plus(receivables.open(debt.invoice().id()));
            }
        }
        Money ordered = Money.zero(limit.currency());
        for (BookedOrder booked : orders.booked()) {
            boolean same = request.order() != null
                    && booked.order().id().equals(request.order().id());
            if (isOf(booked.order(), request, limit) && !same) {
                ordered = ordered.plus(unbilled(booked));
            }
        }
        Money unapplied = unapplied(request, limit);
        Money available = limit.minus(owed).minus(ordered).plus(unapplied);
        return new CreditExposure(
                limit,
                owed,
                List.of(),
                ordered,
                unapplied.signum() == 0 ? null : unapplied,
                null,
                available,
                agenda.now());
    }

    private static boolean isOf(SalesOrder order, CreditRequest request, Money limit) {
        Ref<Customer> customer = order.parties().soldTo().customer();
        return customer != null
                && customer.id().equals(request.customer().id())
                && order.terms().currency().equals(limit.currency());
    }

    /** Money and credits of the customer that cleared nothing yet. */
    private Money unapplied(CreditRequest request, Money limit) {
        Money sum = Money.zero(limit.currency());
        for (OpenItem item : receivables.ledger().openItems(request.customer().id(), agenda.now())) {
            boolean counts = item.kind() != OpenItem.Kind.INVOICE
                    && item.balances().open().currency().equals(limit.currency());
            sum = counts ? sum.plus(item.balances().open()) : sum;
        }
        return sum;
    }

    /** What is still to be billed if everything leaves that is wanted. */
    private static Money unbilled(BookedOrder booked) {
        SalesOrder order = booked.order();
        Money nothing = Money.zero(order.terms().currency());
        Map<String, BigDecimal> wanted = new HashMap<>(booked.billed());
        for (OrderLine line : order.lines()) {
            wanted.merge(line.lineId(), booked.wanted(line), BigDecimal::max);
        }
        Money rest = PartialBilling.bill(order, booked.billed(), wanted)
                .amounts()
                .totals()
                .payable();
        return rest.signum() < 0 ? nothing : rest;
    }
}
