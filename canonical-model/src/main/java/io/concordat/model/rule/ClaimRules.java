package io.concordat.model.rule;

import io.concordat.model.dispute.Dispute;
import io.concordat.model.dispute.Resolution;
import io.concordat.model.payment.Remittance;
import io.concordat.model.payment.RemittanceLine;
import io.concordat.model.returns.Return;
import io.concordat.model.returns.ReturnLine;
import io.concordat.model.returns.ReturnQuantities;
import io.concordat.model.returns.ReturnReceipt;
import io.concordat.model.status.DisputeStatus;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of what a customer pays short, does not agree with and sends back: remittances (REM), disputes and deductions
 * (DSP), returns (RMA). Pure and thread-safe.
 */
public final class ClaimRules {

    private static final Set<DisputeStatus> SETTLED = EnumSet.of(DisputeStatus.CLEARED, DisputeStatus.WRITTEN_OFF);

    private ClaimRules() {}

    /** Everything that is wrong with a remittance; empty when nothing is. Never throws. */
    public static List<Violation> check(Remittance remittance) {
        return DocumentRules.check(remittance, own(remittance));
    }

    static Consumer<Findings> own(Remittance remittance) {
        return findings -> {
            findings.unless(!remittance.lines().isEmpty(), Rule.REM_1, "/lines", "no line", "at least one line");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < remittance.lines().size(); i++) {
                RemittanceLine line = remittance.lines().get(i);
                unique(ids.add(line.lineId()), Rule.REM_1, "/lines/" + i + "/lineId", line.lineId(), findings);
                checkLine(remittance, line, "/lines/" + i, findings);
            }
            checkTotals(remittance, findings);
        };
    }

    /** Everything that is wrong with a dispute or deduction; empty when nothing is. Never throws. */
    public static List<Violation> check(Dispute dispute) {
        return DocumentRules.check(dispute, own(dispute));
    }

    static Consumer<Findings> own(Dispute dispute) {
        return findings -> {
            BigDecimal open = dispute.amount().amount();
            for (int i = 0; i < dispute.resolutions().size(); i++) {
                Resolution one = dispute.resolutions().get(i);
                open = open.subtract(one.amount().amount());
                findings.unless(
                        one.amount().currency().equals(dispute.amount().currency()),
                        Rule.DSP_1,
                        "/resolutions/" + i + "/amount",
                        one.amount(),
                        "an amount in " + dispute.amount().currency());
            }
            findings.unless(
                    open.signum() >= 0,
                    Rule.DSP_2,
                    "/resolutions",
                    open.negate().toPlainString() + " too much",
                    "not more than " + dispute.amount() + " in all");
            checkSettled(dispute, open, findings);
            checkSubject(dispute, findings);
        };
    }

    /** Everything that is wrong with a return; empty when nothing is. Never throws. */
    public static List<Violation> check(Return goods) {
        return DocumentRules.check(goods, own(goods));
    }

    static Consumer<Findings> own(Return goods) {
        return findings -> {
            findings.unless(!goods.lines().isEmpty(), Rule.RMA_1, "/lines", "no line", "at least one line");
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < goods.lines().size(); i++) {
                ReturnLine line = goods.lines().get(i);
                unique(ids.add(line.lineId()), Rule.RMA_1, "/lines/" + i + "/lineId", line.lineId(), findings);
                checkQuantities(line, "/lines/" + i + "/quantities", findings);
            }
            checkReceipts(goods, findings);
        };
    }

    private static void unique(boolean fresh, Rule rule, String at, String id, Findings findings) {
        findings.unless(fresh, rule, at, "'" + id + "' again", "an id of its own");
    }

    private static void checkLine(Remittance remittance, RemittanceLine line, String at, Findings findings) {
        currency(remittance, line.gross(), at + "/gross", findings);
        currency(remittance, line.discountTaken(), at + "/discountTaken", findings);
        currency(remittance, line.net(), at + "/net", findings);
        currency(remittance, line.balance(), at + "/balance", findings);
        for (int i = 0; i < line.adjustments().size(); i++) {
            RemittanceLine.Adjustment one = line.adjustments().get(i);
            currency(remittance, one.amount(), at + "/adjustments/" + i + "/amount", findings);
            findings.unless(
                    one.reason() != null || one.customerReason() != null,
                    Rule.REM_5,
                    at + "/adjustments/" + i,
                    "no reason",
                    "our reason or the payer's");
        }
        BigDecimal expected = line.gross()
                .amount()
                .subtract(TotalsRules.orZero(line.discountTaken()))
                .subtract(adjustments(line));
        findings.unless(
                Findings.same(line.net().amount(), expected),
                Rule.REM_3,
                at + "/net",
                line.net(),
                expected.toPlainString() + " = gross − discountTaken − adjustments");
    }

    private static void currency(Remittance remittance, @Nullable Money amount, String at, Findings findings) {
        var currency = remittance.header().currency();
        findings.unless(
                amount == null || amount.currency().equals(currency),
                Rule.REM_2,
                at,
                amount,
                "an amount in " + currency);
    }

    private static BigDecimal adjustments(RemittanceLine line) {
        return TotalsRules.sum(line.adjustments().stream()
                .map(RemittanceLine.Adjustment::amount)
                .toList());
    }

    private static void checkTotals(Remittance remittance, Findings findings) {
        Remittance.Totals totals = remittance.totals();
        checkTotal(remittance, "/gross", totals.gross(), line -> line.gross().amount(), findings);
        checkTotal(
                remittance, "/discount", totals.discount(), line -> TotalsRules.orZero(line.discountTaken()), findings);
        checkTotal(remittance, "/adjustments", totals.adjustments(), ClaimRules::adjustments, findings);
        checkTotal(remittance, "/net", totals.net(), line -> line.net().amount(), findings);
    }

    private static void checkTotal(
            Remittance remittance,
            String at,
            @Nullable Money total,
            Function<RemittanceLine, BigDecimal> part,
            Findings findings) {
        currency(remittance, total, "/totals" + at, findings);
        BigDecimal sum = remittance.lines().stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.unless(
                Findings.same(TotalsRules.orZero(total), sum),
                Rule.REM_4,
                "/totals" + at,
                total,
                sum.toPlainString() + ", the sum of the lines");
    }

    private static void checkSettled(Dispute dispute, BigDecimal open, Findings findings) {
        DisputeStatus status = dispute.handling().status();
        findings.unless(
                SETTLED.contains(status) == (open.signum() <= 0),
                Rule.DSP_3,
                "/handling/status",
                status + " with " + open.toPlainString() + " open",
                open.signum() <= 0 ? "one of " + SETTLED : "a status of what is not settled");
    }

    private static void checkSubject(Dispute dispute, Findings findings) {
        var subject = dispute.subject();
        boolean paid = subject.payment() != null || subject.remittance() != null;
        boolean named = dispute.kind() == Dispute.Kind.DEDUCTION
                ? paid || !subject.invoices().isEmpty()
                : paid || !subject.invoices().isEmpty() || !subject.orders().isEmpty();
        findings.unless(named, Rule.DSP_4, "/subject", "nothing for a " + dispute.kind(), "what it is about");
    }

    private static void checkQuantities(ReturnLine line, String at, Findings findings) {
        ReturnQuantities q = line.quantities();
        BigDecimal received = orZero(q.received());
        findings.unless(
                line.origin().unmatched() || received.compareTo(q.authorised()) <= 0,
                Rule.RMA_2,
                at + "/received",
                received.toPlainString(),
                "not more than authorised, " + q.authorised().toPlainString());
        boolean inspected = q.accepted() != null || q.rejected() != null || q.damaged() != null;
        BigDecimal judged = orZero(q.accepted()).add(orZero(q.rejected())).add(orZero(q.damaged()));
        findings.unless(
                !inspected || Findings.same(judged, received),
                Rule.RMA_3,
                at + "/accepted",
                judged.toPlainString() + " = accepted + rejected + damaged",
                received.toPlainString() + ", what was received");
    }

    private static BigDecimal orZero(@Nullable BigDecimal quantity) {
        return quantity == null ? BigDecimal.ZERO : quantity;
    }

    private static void checkReceipts(Return goods, Findings findings) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (int i = 0; i < goods.receipts().size(); i++) {
            List<ReturnReceipt.ReceivedLine> lines = goods.receipts().get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                ReturnReceipt.ReceivedLine one = lines.get(j);
                boolean known = goods.line(one.lineId())
                        .filter(line ->
                                line.quantities().unit().equals(one.quantity().unit()))
                        .isPresent();
                findings.unless(
                        known,
                        Rule.RMA_4,
                        "/receipts/" + i + "/lines/" + j,
                        one.quantity() + " of '" + one.lineId() + "'",
                        "a line of the return, in its unit");
                sums.merge(one.lineId(), one.quantity().value(), BigDecimal::add);
            }
        }
        for (int i = 0; !goods.receipts().isEmpty() && i < goods.lines().size(); i++) {
            ReturnLine line = goods.lines().get(i);
            BigDecimal sum = orZero(sums.get(line.lineId()));
            findings.unless(
                    Findings.same(sum, orZero(line.quantities().received())),
                    Rule.RMA_4,
                    "/lines/" + i + "/quantities/received",
                    line.quantities().received(),
                    sum.toPlainString() + ", the sum of the receipts");
        }
    }
}
