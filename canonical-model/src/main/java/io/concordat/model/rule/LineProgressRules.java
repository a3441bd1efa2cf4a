package io.concordat.model.rule;

import io.concordat.model.derive.BillingBasis;
import io.concordat.model.order.LineAcknowledgement.Decision;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.terms.FulfilmentPolicy;
import io.concordat.model.terms.FulfilmentPolicy.Backorder;
import io.concordat.model.value.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** Rules ORD-5, ORD-6, ORD-11 to ORD-17: the quantities of a line conserve what was ordered. */
final class LineProgressRules {

    private final SalesOrder order;
    private final OrderLine line;
    private final FulfilmentPolicy policy;
    private final Findings findings;

    LineProgressRules(SalesOrder order, OrderLine line, Findings findings) {
        this.order = order;
        this.line = line;
        this.policy = line.policy(order.delivery().policy());
        this.findings = findings;
    }

    void check(String at) {
        LineProgress progress = line.progress();
        if (progress == null) {
            return;
        }
        if (!progress.states().isEmpty()) {
            checkSum(
                    Rule.ORD_5,
                    at + "/states",
                    progress.states().stream()
                            .map(LineProgress.QuantityState::quantity)
                            .toList(),
                    line.quantity(),
                    findings);
        }
        checkBuckets(progress.quantities(), at + "/quantities");
        checkLimits(progress.quantities(), at + "/quantities");
        checkChain(progress.quantities(), at + "/quantities");
        checkAcknowledgements(progress, at);
        checkBackorders(progress, at);
    }

    static void checkSum(Rule rule, String at, List<Quantity> parts, Quantity whole, Findings findings) {
        BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sameUnit = parts.stream().allMatch(part -> part.unit().equals(whole.unit()));
        findings.unless(
                sameUnit && Findings.same(sum, whole.value()),
                rule,
                at,
                sameUnit ? sum.toPlainString() + " " + whole.unit() + " in all" : "parts in other units",
                whole + ", the quantity of the line");
    }

    private void checkBuckets(LineQuantities q, String at) {
        Quantity ordered = line.quantity();
        findings.unless(
                q.unit().equals(ordered.unit()) && Findings.same(q.ordered(), ordered.value()),
                Rule.ORD_6,
                at + "/ordered",
                q.ordered().toPlainString() + " " + q.unit(),
                ordered + ", the quantity of the line");
        conserve(at + "/cancelled", q.cancelled(), q.ordered(), "ordered");
        conserve(at + "/delivered", q.delivered().add(q.undeliverable()), q.shipped(), "shipped");
        conserve(at + "/returned", q.returned(), q.shipped(), "shipped");
        conserve(at + "/credited", q.credited(), q.invoiced(), "invoiced");
        for (BigDecimal gauge : List.of(
                q.allocated(), q.picked(), q.packed(), q.delivered(), q.undeliverable(), q.returnAuthorised())) {
            findings.unless(gauge.signum() >= 0, Rule.ORD_6, at, gauge.toPlainString(), "no bucket below 0");
        }
    }

    private void conserve(String at, BigDecimal part, BigDecimal whole, String name) {
        findings.unless(
                part.signum() >= 0 && part.compareTo(whole) <= 0,
                Rule.ORD_6,
                at,
                part.toPlainString(),
                "from 0 to " + whole.toPlainString() + ", what was " + name);
    }

    /** Each of these is what the ledger of the timeline reports as LED-3, LED-4, LED-6 and LED-7. */
    private void checkLimits(LineQuantities q, String at) {
        BigDecimal most = policy.most(q.effectiveDemand().max(BigDecimal.ZERO));
        limit(Rule.ORD_12, at + "/shipped", q.withCustomer(), most, "ordered − cancelled " + inWords(most));
        BigDecimal left = most.subtract(q.shipped()).max(BigDecimal.ZERO);
        limit(Rule.ORD_13, at + "/allocated", q.allocated(), left, "still open " + inWords(left));
        limit(Rule.ORD_13, at + "/picked", q.picked(), left, "still open " + inWords(left));
        limit(Rule.ORD_13, at + "/packed", q.packed(), left, "still open " + inWords(left));
        BigDecimal billable = billable(q);
        limit(Rule.ORD_15, at + "/invoiced", q.netInvoiced(), billable, "billable " + inWords(billable));
        if (q.returnAuthorised().signum() > 0) {
            limit(Rule.ORD_16, at + "/returned", q.returned(), q.returnAuthorised(), "authorised to come back");
            limit(Rule.ORD_16, at + "/returnAuthorised", q.returnAuthorised(), q.shipped(), "shipped");
        }
    }

    private static String inWords(BigDecimal most) {
        return "and tolerated, " + most.stripTrailingZeros().toPlainString();
    }

    private void limit(Rule rule, String at, BigDecimal found, BigDecimal most, String what) {
        findings.unless(found.compareTo(most) <= 0, rule, at, found.toPlainString(), "not more than what is " + what);
    }

    private BigDecimal billable(LineQuantities q) {
        var invoicing = order.terms().invoicing();
        BillingBasis basis = invoicing == null ? BillingBasis.ORDERED : BillingBasis.of(invoicing, true);
        return policy.most(basis.of(q));
    }

    private void checkChain(LineQuantities q, String at) {
        boolean picked = q.picked().signum() <= 0 || q.packed().compareTo(q.picked()) <= 0;
        findings.unless(
                picked, Rule.ORD_14, at + "/packed", q.packed().toPlainString(), "not more than picked, " + q.picked());
        boolean allocated = q.allocated().signum() <= 0 || q.picked().compareTo(q.allocated()) <= 0;
        findings.unless(
                allocated,
                Rule.ORD_14,
                at + "/picked",
                q.picked().toPlainString(),
                "not more than allocated, " + q.allocated());
    }

    private void checkAcknowledgements(LineProgress progress, String at) {
        for (int i = 0; i < progress.acknowledgements().size(); i++) {
            String named = progress.acknowledgements().get(i).lineId();
            findings.unless(
                    named.equals(line.lineId()),
                    Rule.ORD_11,
                    at + "/acknowledgements/" + i + "/lineId",
                    "'" + named + "'",
                    "'" + line.lineId() + "', the line it stands on");
        }
    }

    private void checkBackorders(LineProgress progress, String at) {
        if (policy.backorder() != Backorder.DISALLOW) {
            return;
        }
        for (int i = 0; i < progress.states().size(); i++) {
            var state = progress.states().get(i);
            findings.unless(
                    state.state() != FulfilmentStatus.BACKORDERED
                            || state.quantity().signum() == 0,
                    Rule.ORD_17,
                    at + "/states/" + i,
                    state.quantity() + " backordered",
                    "none, the policy disallows backorders");
        }
        for (int i = 0; i < progress.acknowledgements().size(); i++) {
            findings.unless(
                    progress.acknowledgements().get(i).decision() != Decision.BACKORDERED,
                    Rule.ORD_17,
                    at + "/acknowledgements/" + i + "/decision",
                    "BACKORDERED",
                    "another answer, the policy disallows backorders");
        }
    }
}
