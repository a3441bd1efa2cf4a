package io.concordat.model.rule.flow;

import io.concordat.model.billing.Invoice;
import io.concordat.model.payment.CashApplication;
import io.concordat.model.rule.Findings;
import io.concordat.model.rule.Rule;
import io.concordat.model.rule.Violation;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Rule CASH-9: what cash discount the terms of an invoice allow on a day. Pure and thread-safe. */
public final class DiscountRules {

    private DiscountRules() {}

    /**
     * Whether a cash discount was within the terms of the invoice (CASH-9). What was taken beyond them is no discount but
     * a short payment, and opens a deduction.
     *
     * @param paidOn the day the payment counts from
     * @param graceDays days after the discount's last day that are tolerated, 0 or more
     */
    public static List<Violation> check(Invoice invoice, CashApplication application, LocalDate paidOn, int graceDays) {
        Findings findings = new Findings();
        Money taken = application.amounts().discountTaken();
        if (taken != null) {
            BigDecimal most = most(invoice, paidOn, graceDays);
            findings.unless(
                    taken.amount().abs().compareTo(most) <= 0,
                    Rule.CASH_9,
                    "/amounts/discountTaken",
                    taken + " on " + paidOn,
                    "not more than " + most.toPlainString() + " by the terms of the invoice");
        }
        return findings.all();
    }

    /** The largest discount allowed, rounded as the invoice's prices are; zero when no discount runs any more. */
    private static BigDecimal most(Invoice invoice, LocalDate paidOn, int graceDays) {
        PaymentTerms terms = invoice.settlement().terms();
        if (terms == null) {
            return BigDecimal.ZERO;
        }
        LocalDate start = start(terms, invoice.header().issueDate());
        return terms.discounts().stream()
                .filter(one -> !paidOn.isAfter(start.plusDays(one.withinDays()).plusDays(graceDays)))
                .map(one -> amount(one, invoice))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** The day the goods left is not on the invoice; the issue date stands for it. */
    private static LocalDate start(PaymentTerms terms, LocalDate issued) {
        return terms.basis() == PaymentTerms.Basis.END_OF_MONTH
                ? issued.with(TemporalAdjusters.lastDayOfMonth())
                : issued;
    }

    private static BigDecimal amount(PaymentTerms.Discount discount, Invoice invoice) {
        Money fixed = discount.amount();
        BigDecimal percent = discount.percent();
        if (fixed != null) {
            return fixed.amount();
        }
        return percent == null
                ? BigDecimal.ZERO
                : invoice.amounts()
                        .totals()
                        .payable()
                        .times(percent.movePointLeft(2))
                        .rounded(invoice.currency().rounding().priceMode().toJdk())
                        .amount();
    }
}
