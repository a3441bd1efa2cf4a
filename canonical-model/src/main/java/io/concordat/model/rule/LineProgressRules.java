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
import java.util.function.Supplier;

/** Rules ORD-5, ORD-6, ORD-11 to ORD-17: the quantities of a line conserve what was ordered. */
final class LineProgressRules {

    private static final String STILL_OPEN = "still open";

    private final SalesOrder order;
    private final OrderLine line;
    private final int index;
    private final FulfilmentPolicy policy;
    private final Findings findings;

    LineProgressRules(SalesOrder order, int index, Findings findings) {
        this.order = order;
        this.line = order.lines().get(index);
        this.index = index;
        this.policy = line.policy(order.delivery().policy());
        this.findings = findings;
    }

    void check() {
        LineProgress progress = line.progress();
        if (progress == null) {
            return;
        }
        if (!progress.states().isEmpty()) {
            List<Quantity> parts = progress.states().stream()
                    .map(LineProgress.QuantityState::quantity)
                    .toList();
            checkSum(Rule.ORD_5, () -> at("/states"), parts, line.quantity(), findings);
        }
        checkBuckets(progress.quantities());
        checkLimits(progress.quantities());
        checkChain(progress.quantities());
        checkAcknowledgements(progress);
        checkBackorders(progress);
    }

    // Places and words are only put together where something is wrong: the rules run for every document that is read.
    private String at(String below) {
        return "/lines/" + index + "/progress" + below;
    }

    static void checkSum(Rule rule, Supplier<String> at, List<Quantity> parts, Quantity whole, Findings findings) {
        BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean sameUnit = parts.stream().allMatch(part -> part.unit().equals(whole.unit()));
        if (!sameUnit || !Findings.same(sum, whole.value())) {
            findings.add(
                    rule,
                    at.get(),
                    sameUnit ? sum.toPlainString() + " " + whole.unit() + " in all" : "parts in other units",
                    whole + ", the quantity of the line");
        }
    }

    private void checkBuckets(LineQuantities q) {
        Quantity ordered = line.quantity();
        if (!q.unit().equals(ordered.unit()) || !Findings.same(q.ordered(), ordered.value())) {
            findings.add(
                    Rule.ORD_6,
                    at("/quantities/ordered"),
                    q.ordered().toPlainString() + " " + q.unit(),
                    ordered + ", the quantity of the line");
        }
        conserve("/cancelled", q.cancelled(), q.ordered(), "ordered");
        conserve("/delivered", q.delivered().add(q.undeliverable()), q.shipped(), "shipped");
        conserve("/returned", q.returned(), q.shipped(), "shipped");
        conserve("/credited", q.credited(), q.invoiced(), "invoiced");
        for (BigDecimal gauge : List.of(
                q.allocated(), q.picked(), q.packed(), q.delivered(), q.undeliverable(), q.returnAuthorised())) {
            if (gauge.signum() < 0) {
                findings.add(Rule.ORD_6, at("/quantities"), gauge.toPlainString(), "no bucket below 0");
            }
        }
    }

    private void conserve(String bucket, BigDecimal part, BigDecimal whole, String name) {
        if (part.signum() < 0 || part.compareTo(whole) > 0) {
            findings.add(
                    Rule.ORD_6,
                    at("/quantities" + bucket),
                    part.toPlainString(),
                    "from 0 to " + whole.toPlainString() + ", what was " + name);
        }
    }

    /** Each of these is what the ledger of the timeline reports as LED-3, LED-4, LED-6 and LED-7. */
    private void checkLimits(LineQuantities q) {
        BigDecimal most = policy.most(q.effectiveDemand().max(BigDecimal.ZERO));
        tolerated(Rule.ORD_12, "/shipped", q.withCustomer(), most, "ordered − cancelled");
        BigDecimal left = most.subtract(q.shipped()).max(BigDecimal.ZERO);
        tolerated(Rule.ORD_13, "/allocated", q.allocated(), left, STILL_OPEN);
        tolerated(Rule.ORD_13, "/picked", q.picked(), left, STILL_OPEN);
        tolerated(Rule.ORD_13, "/packed", q.packed(), left, STILL_OPEN);
        tolerated(Rule.ORD_15, "/invoiced", q.netInvoiced(), billable(q), "billable");
        if (q.returnAuthorised().signum() > 0) {
            limit(Rule.ORD_16, "/returned", q.returned(), q.returnAuthorised(), "authorised to come back");
            limit(Rule.ORD_16, "/returnAuthorised", q.returnAuthorised(), q.shipped(), "shipped");
        }
    }

    private void tolerated(Rule rule, String bucket, BigDecimal found, BigDecimal most, String what) {
        if (found.compareTo(most) > 0) {
            String limit = most.stripTrailingZeros().toPlainString();
            limit(rule, bucket, found, most, what + " and tolerated, " + limit);
        }
    }

    private void limit(Rule rule, String bucket, BigDecimal found, BigDecimal most, String what) {
        if (found.compareTo(most) > 0) {
            findings.add(rule, at("/quantities" + bucket), found.toPlainString(), "not more than what is " + what);
        }
    }

    private BigDecimal billable(LineQuantities q) {
        var invoicing = order.terms().invoicing();
        BillingBasis basis = invoicing == null ? BillingBasis.ORDERED : BillingBasis.of(invoicing, true);
        return policy.most(basis.of(q));
    }

    private void checkChain(LineQuantities q) {
        if (q.picked().signum() > 0) {
            chain("/packed", q.packed(), q.picked(), "picked");
        }
        if (q.allocated().signum() > 0) {
            chain("/picked", q.picked(), q.allocated(), "allocated");
        }
    }

    private void chain(String bucket, BigDecimal found, BigDecimal most, String before) {
        if (found.compareTo(most) > 0) {
            findings.add(
                    Rule.ORD_14,
                    at("/quantities" + bucket),
                    found.toPlainString(),
                    "not more than " + before + ", " + most.toPlainString());
        }
    }

    private void checkAcknowledgements(LineProgress progress) {
        for (int i = 0; i < progress.acknowledgements().size(); i++) {
            String named = progress.acknowledgements().get(i).lineId();
            if (!named.equals(line.lineId())) {
                findings.add(
                        Rule.ORD_11,
                        at("/acknowledgements/" + i + "/lineId"),
                        "'" + named + "'",
                        "'" + line.lineId() + "', the line it stands on");
            }
        }
    }

    private void checkBackorders(LineProgress progress) {
        if (policy.backorder() != Backorder.DISALLOW) {
            return;
        }
        for (int i = 0; i < progress.states().size(); i++) {
            var state = progress.states().get(i);
            if (state.state() == FulfilmentStatus.BACKORDERED
                    && state.quantity().signum() != 0) {
                findings.add(
                        Rule.ORD_17,
                        at("/states/" + i),
                        state.quantity() + " backordered",
                        "none, the policy disallows backorders");
            }
        }
        for (int i = 0; i < progress.acknowledgements().size(); i++) {
            if (progress.acknowledgements().get(i).decision() == Decision.BACKORDERED) {
                findings.add(
                        Rule.ORD_17,
                        at("/acknowledgements/" + i + "/decision"),
                        "BACKORDERED",
                        "another answer, the policy disallows backorders");
            }
        }
    }
}
