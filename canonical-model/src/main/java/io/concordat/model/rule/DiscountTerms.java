package io.concordat.model.rule;

import io.concordat.model.billing.Invoice;
import io.concordat.model.terms.PaymentTerms;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What cash discount the terms of an invoice allow on a day. */
final class DiscountTerms {

    private DiscountTerms() {}

    /** The largest discount allowed, rounded as the invoice's prices are; zero when no discount runs any more. */
    static BigDecimal most(Invoice invoice, LocalDate paidOn, int graceDays) {
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
        BigDecimal payable = invoice.amounts().totals().payable().amount();
        return percent == null
                ? BigDecimal.ZERO
                : PricedDocument.of(invoice)
                        .tolerance()
                        .price(payable.multiply(percent).movePointLeft(2));
    }
}
