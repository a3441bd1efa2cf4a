package io.concordat.model.rule;

import io.concordat.model.credit.CreditDecision;
import io.concordat.model.credit.CreditExposure;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of a credit decision (CRE). Pure and thread-safe. */
public final class CreditRules {

    private static final Set<CreditDecision.Outcome> GRANTING = Collections.unmodifiableSet(EnumSet.of(
            CreditDecision.Outcome.APPROVED,
            CreditDecision.Outcome.APPROVED_WITH_CONDITIONS,
            CreditDecision.Outcome.PARTIAL));

    private final CreditDecision decision;
    private final Money requested;
    private final Findings findings;

    private CreditRules(CreditDecision decision, Findings findings) {
        this.decision = decision;
        this.requested = decision.subject().requestedAmount();
        this.findings = findings;
    }

    /** Everything that is wrong with a decision; empty when nothing is. Never throws. */
    public static List<Violation> check(CreditDecision decision) {
        return DocumentRules.check(decision, own(decision));
    }

    static Consumer<Findings> own(CreditDecision decision) {
        return findings -> new CreditRules(decision, findings).check();
    }

    /**
     * Whether a decision lets an amount go at a time (CRE-6, CRE-7). After its end a new decision is needed.
     *
     * @param amount what is to be released, such as the total of the order
     * @param at when
     */
    public static List<Violation> checkRelease(CreditDecision decision, Money amount, OffsetDateTime at) {
        Findings findings = new Findings();
        var until = decision.basis().validUntil();
        boolean granted = GRANTING.contains(decision.outcome());
        findings.unless(granted, Rule.CRE_6, "/outcome", decision.outcome(), "one of " + GRANTING);
        findings.unless(
                until == null || !at.isAfter(until),
                Rule.CRE_6,
                "/basis/validUntil",
                until,
                "not before " + at + ": ask for a new decision");
        Money requested = decision.subject().requestedAmount();
        Money approved = decision.approvedAmount() == null ? requested : decision.approvedAmount();
        findings.unless(
                !granted
                        || (amount.currency().equals(approved.currency())
                                && amount.amount().compareTo(approved.amount()) <= 0),
                Rule.CRE_7,
                "/approvedAmount",
                approved,
                "at least " + amount + ", what is to be released");
        return findings.all();
    }

    private void check() {
        checkApproved();
        checkOutcome();
        checkValidity();
        checkCurrency("/approvedAmount", decision.approvedAmount());
        for (int i = 0; i < decision.conditions().size(); i++) {
            checkCurrency(
                    "/conditions/" + i + "/prepayment",
                    decision.conditions().get(i).prepayment());
        }
        CreditExposure exposure = decision.exposure();
        if (exposure != null) {
            checkAvailable(exposure);
            checkCurrencies(exposure);
        }
    }

    private void checkApproved() {
        Money approved = decision.approvedAmount();
        findings.unless(
                approved == null || (approved.signum() >= 0 && approved.amount().compareTo(requested.amount()) <= 0),
                Rule.CRE_1,
                "/approvedAmount",
                approved,
                "from 0 to " + requested + ", the requested amount");
    }

    private void checkOutcome() {
        Money approved = decision.approvedAmount();
        boolean whole = approved == null || Findings.same(approved.amount(), requested.amount());
        boolean nothing = approved == null || approved.signum() == 0;
        boolean agrees = switch (decision.outcome()) {
            case APPROVED -> whole && decision.conditions().isEmpty();
            case APPROVED_WITH_CONDITIONS -> !decision.conditions().isEmpty();
            case PARTIAL -> !whole && !nothing;
            case REFERRED, HOLD, DECLINED -> nothing;
        };
        findings.unless(
                agrees,
                Rule.CRE_2,
                "/outcome",
                decision.outcome() + " with " + (approved == null ? "no amount" : approved) + " of " + requested
                        + " and " + decision.conditions().size() + " conditions",
                "all without conditions for APPROVED, conditions for APPROVED_WITH_CONDITIONS, a part for PARTIAL, "
                        + "nothing otherwise");
    }

    private void checkValidity() {
        var until = decision.basis().validUntil();
        findings.unless(
                until == null || !until.isBefore(decision.basis().decidedAt()),
                Rule.CRE_5,
                "/basis/validUntil",
                until,
                "not before " + decision.basis().decidedAt());
    }

    private void checkAvailable(CreditExposure exposure) {
        BigDecimal expected = exposure.limit()
                .amount()
                .add(TotalsRules.orZero(exposure.insured()))
                .subtract(exposure.openReceivables().amount())
                .subtract(exposure.openOrders().amount())
                .add(TotalsRules.orZero(exposure.unapplied()));
        findings.unless(
                Findings.same(exposure.available().amount(), expected),
                Rule.CRE_3,
                "/exposure/available",
                exposure.available(),
                expected.toPlainString() + " = limit " + exposure.limit() + " + insured "
                        + TotalsRules.orZero(exposure.insured()).toPlainString() + " − openReceivables "
                        + exposure.openReceivables() + " − openOrders " + exposure.openOrders() + " + unapplied "
                        + TotalsRules.orZero(exposure.unapplied()).toPlainString());
    }

    private void checkCurrencies(CreditExposure exposure) {
        checkCurrency("/exposure/limit", exposure.limit());
        checkCurrency("/exposure/openReceivables", exposure.openReceivables());
        checkCurrency("/exposure/openOrders", exposure.openOrders());
        checkCurrency("/exposure/unapplied", exposure.unapplied());
        checkCurrency("/exposure/insured", exposure.insured());
        checkCurrency("/exposure/available", exposure.available());
        for (int i = 0; i < exposure.pastDue().size(); i++) {
            checkCurrency(
                    "/exposure/pastDue/" + i + "/amount",
                    exposure.pastDue().get(i).amount());
        }
    }

    private void checkCurrency(String at, @Nullable Money amount) {
        findings.unless(
                amount == null || amount.currency().equals(requested.currency()),
                Rule.CRE_4,
                at,
                amount,
                "an amount in " + requested.currency() + ", as requested");
    }
}
