package io.concordat.model.rule;

import io.concordat.model.billing.Invoice;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.payment.Payment;
import io.concordat.model.pricing.RoundingPolicy;
import io.concordat.model.value.Id;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of payments and of putting them to what they were paid for (CASH). Pure and thread-safe.
 *
 * <p>Signs: an amount that reduces what is open is positive; a reversal has every sign turned.
 */
public final class CashRules {

    private CashRules() {}

    /** Everything that is wrong with a payment; empty when nothing is. Never throws. */
    public static List<Violation> check(Payment payment) {
        return DocumentRules.check(payment, own(payment));
    }

    static Consumer<Findings> own(Payment payment) {
        return findings -> {
            checkAmounts(payment.amounts(), findings);
            for (int i = 0; i < payment.returns().size(); i++) {
                Money fee = payment.returns().get(i).fee();
                findings.unless(
                        fee == null || fee.currency().equals(payment.amounts().currency()),
                        Rule.CASH_1,
                        "/trace/returns/" + i + "/fee",
                        fee,
                        "an amount in " + payment.amounts().currency());
            }
        };
    }

    /** Everything that is wrong with one application; empty when nothing is. Never throws. */
    public static List<Violation> check(CashApplication application) {
        return DocumentRules.check(application, own(application));
    }

    static Consumer<Findings> own(CashApplication application) {
        return findings -> {
            checkCurrency(application, findings);
            checkSigns(application, findings);
            checkTarget(application.target(), findings);
            checkExchange(application.amounts(), findings);
        };
    }

    /**
     * Whether the applications of a payment take more than is kept of it (CASH-6), in its currency (CASH-10), and
     * reversals undo something once (CASH-8).
     *
     * @param applications all that name the payment as their source, reversals included; pointers count in this order
     */
    public static List<Violation> check(Payment payment, List<CashApplication> applications) {
        Findings findings = new Findings();
        BigDecimal taken = applications.stream().map(CashRules::taken).reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.unless(
                taken.compareTo(payment.kept().amount()) <= 0,
                Rule.CASH_6,
                "/amounts/captured",
                taken.toPlainString() + " applied",
                "not more than " + payment.kept() + ", captured less refunded");
        checkReversals(applications, findings);
        for (int i = 0; i < applications.size(); i++) {
            checkSource(payment, applications.get(i).amounts(), "/" + i + "/amounts", findings);
        }
        return findings.all();
    }

    /** Whether what clears an invoice is more than its payable (CASH-7). */
    public static List<Violation> check(Invoice invoice, Collection<CashApplication> applications) {
        Findings findings = new Findings();
        Money payable = invoice.amounts().totals().payable();
        BigDecimal cleared = applications.stream().map(CashRules::cleared).reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.unless(
                cleared.compareTo(payable.amount()) <= 0,
                Rule.CASH_7,
                PricedDocument.TOTALS + "/payable",
                cleared.toPlainString() + " cleared",
                "not more than " + payable);
        return findings.all();
    }

    private static void checkSource(Payment payment, CashApplication.Amounts amounts, String at, Findings findings) {
        var fx = amounts.fx();
        Money source = fx == null ? amounts.applied() : fx.source();
        findings.unless(
                source.currency().equals(payment.amounts().currency()),
                Rule.CASH_10,
                at + (fx == null ? "/applied" : "/fx/source"),
                source,
                "an amount in " + payment.amounts().currency() + ", the payment's, or an exchange from it");
    }

    private static void checkAmounts(Payment.Amounts amounts, Findings findings) {
        findings.unless(amounts.headline().signum() > 0, Rule.CASH_1, "/amounts", amounts.headline(), "more than 0");
        Map<String, @Nullable Money> steps = new LinkedHashMap<>();
        steps.put("/requested", amounts.requested());
        steps.put("/authorised", amounts.authorised());
        steps.put("/captured", amounts.captured());
        steps.put("/refunded", amounts.refunded());
        steps.forEach((at, step) -> findings.unless(
                step == null || (step.signum() >= 0 && step.currency().equals(amounts.currency())),
                Rule.CASH_1,
                "/amounts" + at,
                step,
                "0 or more in " + amounts.currency()));
        checkRefund(amounts, findings);
    }

    private static void checkRefund(Payment.Amounts amounts, Findings findings) {
        BigDecimal captured = TotalsRules.orZero(amounts.captured());
        findings.unless(
                TotalsRules.orZero(amounts.refunded()).compareTo(captured) <= 0,
                Rule.CASH_1,
                "/amounts/refunded",
                amounts.refunded(),
                "not more than the " + captured.toPlainString() + " captured");
    }

    private static BigDecimal taken(CashApplication application) {
        var amounts = application.amounts();
        var fx = amounts.fx();
        BigDecimal applied =
                fx == null ? amounts.applied().amount() : fx.source().amount();
        return applied.add(TotalsRules.orZero(amounts.overUnder()));
    }

    private static BigDecimal cleared(CashApplication application) {
        var amounts = application.amounts();
        return amounts.applied()
                .amount()
                .add(TotalsRules.orZero(amounts.discountTaken()))
                .add(TotalsRules.orZero(amounts.writeOff()))
                .add(TotalsRules.orZero(amounts.toleranceAdjustment()));
    }

    private static Map<String, @Nullable Money> parts(CashApplication.Amounts amounts) {
        Map<String, @Nullable Money> parts = new LinkedHashMap<>();
        parts.put("/applied", amounts.applied());
        parts.put("/discountTaken", amounts.discountTaken());
        parts.put("/writeOff", amounts.writeOff());
        parts.put("/overUnder", amounts.overUnder());
        return parts;
    }

    private static void checkCurrency(CashApplication application, Findings findings) {
        var amounts = application.amounts();
        Map<String, @Nullable Money> parts = parts(amounts);
        parts.put("/toleranceAdjustment", amounts.toleranceAdjustment());
        var fx = amounts.fx();
        parts.put("/fx/gainLoss", fx == null ? null : fx.gainLoss());
        parts.forEach((at, money) -> findings.unless(
                money == null || money.currency().equals(amounts.applied().currency()),
                Rule.CASH_2,
                "/amounts" + at,
                money,
                "an amount in " + amounts.applied().currency() + ", the target's currency"));
    }

    private static void checkSigns(CashApplication application, Findings findings) {
        int wrong = application.reversal() == null ? -1 : 1;
        parts(application.amounts())
                .forEach((at, money) -> findings.unless(
                        money == null || money.signum() != wrong,
                        Rule.CASH_3,
                        "/amounts" + at,
                        money,
                        wrong < 0 ? "0 or more, or a reversal" : "0 or less in a reversal"));
    }

    private static void checkTarget(CashApplication.Target target, Findings findings) {
        boolean named = switch (target.kind()) {
            case INVOICE -> target.invoice() != null;
            case DEBIT_MEMO, DEDUCTION, ORDER -> target.document() != null;
            case ON_ACCOUNT -> target.invoice() == null && target.document() == null;
        };
        findings.unless(
                named,
                Rule.CASH_4,
                "/target",
                "a target of kind " + target.kind()
                        + (target.kind() == CashApplication.Target.Kind.ON_ACCOUNT ? " with" : " without")
                        + " a document",
                "a reference to the document meant, none for ON_ACCOUNT");
    }

    private static void checkExchange(CashApplication.Amounts amounts, Findings findings) {
        var fx = amounts.fx();
        if (fx == null) {
            return;
        }
        RoundingMode mode = RoundingPolicy.standard().priceMode().toJdk();
        BigDecimal exchanged = fx.source()
                .amount()
                .multiply(fx.rate())
                .setScale(amounts.applied().minorUnits(), mode);
        findings.unless(
                Findings.same(amounts.applied().amount().add(fx.gainLoss().amount()), exchanged),
                Rule.CASH_5,
                "/amounts/fx/gainLoss",
                fx.gainLoss() + " beside applied " + amounts.applied(),
                exchanged.toPlainString() + " in all = " + fx.source() + " × "
                        + fx.rate().toPlainString());
    }

    private static void checkReversals(List<CashApplication> applications, Findings findings) {
        Map<Id<CashApplication>, CashApplication> byId = new HashMap<>();
        applications.forEach(one -> byId.put(one.id(), one));
        Set<Id<CashApplication>> undone = new HashSet<>();
        for (int i = 0; i < applications.size(); i++) {
            var reversal = applications.get(i).reversal();
            if (reversal != null) {
                Id<CashApplication> target = reversal.of().id();
                CashApplication original = byId.get(target);
                boolean mirrors = original != null && mirrors(original, applications.get(i)) && undone.add(target);
                findings.unless(
                        mirrors,
                        Rule.CASH_8,
                        "/" + i + "/reversal/of",
                        "a reversal of " + target,
                        "the only reversal of an application of this payment, with every sign turned");
            }
        }
    }

    private static boolean mirrors(CashApplication original, CashApplication reversal) {
        return cleared(original).add(cleared(reversal)).signum() == 0
                && taken(original).add(taken(reversal)).signum() == 0;
    }
}
