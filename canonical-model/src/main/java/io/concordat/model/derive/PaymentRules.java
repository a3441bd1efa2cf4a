package io.concordat.model.derive;

import static io.concordat.model.status.PaymentDisposition.AUTHORISED;
import static io.concordat.model.status.PaymentDisposition.DISPUTED;
import static io.concordat.model.status.PaymentDisposition.FAILED;
import static io.concordat.model.status.PaymentDisposition.NOT_DUE;
import static io.concordat.model.status.PaymentDisposition.OVERPAID;
import static io.concordat.model.status.PaymentDisposition.PAID;
import static io.concordat.model.status.PaymentDisposition.PARTIALLY_PAID;
import static io.concordat.model.status.PaymentDisposition.PARTIALLY_REFUNDED;
import static io.concordat.model.status.PaymentDisposition.REFUNDED;
import static io.concordat.model.status.PaymentDisposition.UNPAID;
import static io.concordat.model.status.PaymentDisposition.WRITTEN_OFF;

import io.concordat.model.status.PaymentDisposition;
import java.math.BigDecimal;

/** Rules PAY-1 to PAY-12: how far an order is paid; first match wins. Total and pure. */
public final class PaymentRules {

    private PaymentRules() {}

    /** How far an order with these amounts is paid. */
    public static Explained<PaymentDisposition> order(PaymentAmounts a, StatusPolicy policy) {
        if (a.disputed()) {
            return because(DISPUTED, "PAY-1", "the customer disputes part of " + money(a, a.issued()));
        }
        if (a.refunded().signum() > 0) {
            return a.refunded().compareTo(a.paid()) >= 0
                    ? because(REFUNDED, "PAY-2", money(a, a.refunded()) + " given back")
                    : because(PARTIALLY_REFUNDED, "PAY-3", share(a, a.refunded(), a.paid()) + " given back");
        }
        if (a.paid().compareTo(a.due().add(a.toCome()).max(BigDecimal.ZERO).add(policy.amountTolerance())) > 0) {
            return because(OVERPAID, "PAY-4", money(a, a.paid()) + " paid, " + money(a, a.due()) + " due");
        }
        if (a.issued().signum() > 0 && isCovered(a.paid(), a.due(), policy)) {
            return settled(a, policy);
        }
        if (a.paid().signum() > 0) {
            return isCovered(a.paid(), a.due().add(a.toCome()), policy)
                    ? because(PAID, "PAY-7", money(a, a.paid()) + " paid before it was billed")
                    : because(
                            PARTIALLY_PAID, "PAY-8", share(a, a.paid(), a.due().add(a.toCome())) + " paid");
        }
        return unpaid(a);
    }

    /** Whether what was paid less what was given back is what is due, within tolerance: nothing is open either way. */
    public static boolean isSettled(PaymentAmounts a, StatusPolicy policy) {
        BigDecimal kept = a.paid().subtract(a.refunded());
        return kept.subtract(a.due()).abs().compareTo(policy.amountTolerance()) <= 0;
    }

    /** Whether nothing is to be collected or given back, as far as the word alone tells. */
    public static boolean isClosed(PaymentDisposition disposition) {
        return switch (disposition) {
            case NOT_DUE, PAID, WRITTEN_OFF, REFUNDED -> true;
            default -> false;
        };
    }

    private static Explained<PaymentDisposition> settled(PaymentAmounts a, StatusPolicy policy) {
        if (a.writtenOff().signum() > 0 && !isCovered(a.paid(), a.due().add(a.writtenOff()), policy)) {
            return because(WRITTEN_OFF, "PAY-5", money(a, a.writtenOff()) + " given up, the rest is paid");
        }
        return because(PAID, "PAY-6", money(a, a.paid()) + " paid, nothing is open");
    }

    private static Explained<PaymentDisposition> unpaid(PaymentAmounts a) {
        if (a.authorised().signum() > 0) {
            return because(AUTHORISED, "PAY-9", money(a, a.authorised()) + " reserved");
        }
        if (a.issued().signum() <= 0) {
            return because(NOT_DUE, "PAY-12", "nothing is billed");
        }
        return a.failed()
                ? because(FAILED, "PAY-10", "the payment came back, " + money(a, a.due()) + " is open")
                : because(UNPAID, "PAY-11", money(a, a.due()) + " is open");
    }

    private static boolean isCovered(BigDecimal paid, BigDecimal due, StatusPolicy policy) {
        return paid.compareTo(due.subtract(policy.amountTolerance())) >= 0;
    }

    private static String share(PaymentAmounts a, BigDecimal part, BigDecimal whole) {
        return part.toPlainString() + " of " + money(a, whole);
    }

    private static String money(PaymentAmounts a, BigDecimal amount) {
        return amount.toPlainString() + " " + a.currency().getCurrencyCode();
    }

    private static Explained<PaymentDisposition> because(PaymentDisposition value, String rule, String reason) {
        return Explained.of(value, rule, Words.of(value) + ": " + reason);
    }
}
