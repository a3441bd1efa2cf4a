package io.concordat.model.rule;

import static io.concordat.model.rule.PricedDocument.TOTALS;

import io.concordat.model.pricing.AllowanceCharge;
import io.concordat.model.pricing.TaxLine;
import io.concordat.model.pricing.Totals;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules TOT-1 to TOT-8 and TOT-11: the totals of a document tie out. */
final class TotalsRules {

    private final PricedDocument document;
    private final Tolerance tolerance;
    private final Findings findings;

    TotalsRules(PricedDocument document, Findings findings) {
        this.document = document;
        this.tolerance = document.tolerance();
        this.findings = findings;
    }

    void check() {
        Totals totals = document.totals();
        checkLines(totals);
        checkAllowances(totals);
        checkCharges(totals);
        checkNet(totals);
        checkTax(totals);
        checkGross(totals);
        checkPayable(totals);
        checkWithholding(totals);
        checkInstallments(totals);
    }

    private void checkLines(Totals totals) {
        BigDecimal stated = sum(
                document.lines().stream().map(line -> line.pricing().lineNet()).toList());
        Tolerance.Band band = tolerance.sum(document.lines().size());
        BigDecimal expected = tolerance.price(stated);
        if (!band.holds(totals.lines().amount(), expected) && !holdsUnrounded(totals)) {
            findings.add(
                    Rule.TOT_1,
                    TOTALS + "/lines",
                    totals.lines(),
                    text(expected) + ", the sum of " + document.lines().size() + " line net amounts" + band);
        }
    }

    /** Sum, then round: the total was made from line amounts that still had all their digits. */
    private boolean holdsUnrounded(Totals totals) {
        return LineRules.unroundedTotal(document)
                .map(tolerance::price)
                .filter(total -> tolerance
                        .sum(document.lines().size())
                        .holds(totals.lines().amount(), total))
                .isPresent();
    }

    private void checkAllowances(Totals totals) {
        checkSum(
                Rule.TOT_2,
                new Stated("/allowances", totals.allowances()),
                amounts(AllowanceCharge.Kind.ALLOWANCE),
                "document allowances");
    }

    private void checkCharges(Totals totals) {
        checkSum(
                Rule.TOT_3,
                new Stated("/charges", totals.charges()),
                amounts(AllowanceCharge.Kind.CHARGE),
                "document charges");
    }

    /**
     * The tax in the prices: the total of tax less what comes on top. Not the sum of the lines in question, as the
     * totals are exact among themselves where the lines are not (TOT-5).
     */
    private BigDecimal contained(Totals totals) {
        List<TaxLine> onTop =
                document.taxes().stream().filter(tax -> !tax.inclusive()).toList();
        return onTop.size() == document.taxes().size()
                ? BigDecimal.ZERO
                : totals.tax()
                        .amount()
                        .subtract(sum(onTop.stream().map(TaxLine::tax).toList()));
    }

    private void checkNet(Totals totals) {
        BigDecimal contained = contained(totals);
        BigDecimal expected = totals.lines()
                .amount()
                .subtract(orZero(totals.allowances()))
                .add(orZero(totals.charges()))
                .subtract(contained);
        checkExact(
                Rule.TOT_4,
                new Stated("/netBeforeTax", totals.netBeforeTax()),
                expected,
                () -> text(expected) + " = lines " + totals.lines() + " − allowances "
                        + text(orZero(totals.allowances()))
                        + " + charges " + text(orZero(totals.charges()))
                        + (contained.signum() == 0 ? "" : " − tax in the prices " + text(contained)));
    }

    private void checkTax(Totals totals) {
        if (!document.taxes().isEmpty()) {
            checkSum(
                    Rule.TOT_5,
                    new Stated("/tax", totals.tax()),
                    document.taxes().stream().map(TaxLine::tax).toList(),
                    "tax lines");
        }
    }

    private void checkGross(Totals totals) {
        BigDecimal expected = totals.netBeforeTax().amount().add(totals.tax().amount());
        checkExact(
                Rule.TOT_6,
                new Stated("/gross", totals.gross()),
                expected,
                () -> text(expected) + " = netBeforeTax " + totals.netBeforeTax() + " + tax " + totals.tax());
    }

    private void checkPayable(Totals totals) {
        BigDecimal expected = totals.gross()
                .amount()
                .subtract(orZero(totals.withholding()))
                .subtract(orZero(totals.prepaid()))
                .add(orZero(totals.rounding()));
        checkExact(
                Rule.TOT_7,
                new Stated("/payable", totals.payable()),
                expected,
                () -> text(expected) + " = gross " + totals.gross() + " − withholding "
                        + text(orZero(totals.withholding())) + " − prepaid " + text(orZero(totals.prepaid()))
                        + " + rounding " + text(orZero(totals.rounding())));
    }

    private void checkWithholding(Totals totals) {
        if (!document.withholdings().isEmpty()) {
            checkSum(
                    Rule.TOT_8,
                    new Stated("/withholding", totals.withholding()),
                    document.withholdings().stream().map(TaxLine::tax).toList(),
                    "withholding lines");
        }
    }

    private void checkInstallments(Totals totals) {
        var terms = document.terms();
        if (terms == null || terms.installments().isEmpty()) {
            return;
        }
        BigDecimal sum =
                sum(terms.installments().stream().map(part -> part.amount()).toList());
        findings.unless(
                Findings.same(sum, totals.payable().amount()),
                Rule.TOT_11,
                document.termsAt() + "/installments",
                text(sum),
                "instalments that sum to payable " + totals.payable());
    }

    /** A total that may be missing, which is zero, and its place below the totals. */
    private record Stated(String at, @Nullable Money amount) {}

    private void checkSum(Rule rule, Stated stated, List<Money> parts, String what) {
        BigDecimal expected = tolerance.price(sum(parts));
        Tolerance.Band band = tolerance.sum(parts.size());
        if (!band.holds(orZero(stated.amount()), expected)) {
            findings.add(
                    rule,
                    TOTALS + stated.at(),
                    found(stated),
                    text(expected) + ", the sum of " + parts.size() + " " + what + band);
        }
    }

    private void checkExact(Rule rule, Stated stated, BigDecimal expected, Supplier<String> words) {
        if (!Findings.same(orZero(stated.amount()), expected)) {
            findings.add(rule, TOTALS + stated.at(), found(stated), words.get());
        }
    }

    private String found(Stated stated) {
        Money amount = stated.amount();
        return amount == null ? "none, which is 0" : amount.toString();
    }

    private List<Money> amounts(AllowanceCharge.Kind kind) {
        return document.allowancesCharges().stream()
                .filter(ac -> ac.kind() == kind && !ac.accrualOnly())
                .map(AllowanceCharge::amount)
                .toList();
    }

    private String text(BigDecimal amount) {
        return amount.toPlainString() + " " + document.currency().getCurrencyCode();
    }

    static BigDecimal orZero(@Nullable Money amount) {
        return amount == null ? BigDecimal.ZERO : amount.amount();
    }

    /** Sums numbers; that all have one currency is for TOT-10 and LIN-3 to say. */
    static BigDecimal sum(List<Money> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Money amount : amounts) {
            sum = sum.add(amount.amount());
        }
        return sum;
    }
}
