package io.concordat.model.derive;

import io.concordat.model.derive.Breach.Kind;
import io.concordat.model.status.LineQuantities;
import io.concordat.model.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules LED-1 to LED-8, what must hold between the quantities of a line, and LED-11 to LED-13, between amounts. They
 * report and never refuse: real books break them.
 */
public final class LedgerRules {

    private LedgerRules() {}

    /** What cannot be about the quantities of one line. */
    public static List<Breach> line(LineQuantities q, BillingBasis basis, StatusPolicy policy) {
        List<Breach> breaches = new ArrayList<>();
        negatives(q, breaches);
        building(q, policy, breaches);
        road(q, policy, breaches);
        bill(q, basis, policy, breaches);
        return List.copyOf(breaches);
    }

    /** LED-13: one currency; LED-11: applied ≤ gross − credited − written off. */
    public static Optional<Breach> invoice(String number, Money asked, Money applied, StatusPolicy policy) {
        if (!applied.currency().equals(asked.currency())) {
            return Optional.of(mixed(applied + " is applied to " + number + ", which asks for " + asked));
        }
        BigDecimal excess = applied.minus(asked).amount();
        if (excess.compareTo(policy.amountTolerance()) <= 0 || asked.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                Kind.OVER_APPLIED, "LED-11", applied + " is applied to " + number + ", which asks for " + asked));
    }

    /** LED-13: one currency; LED-12: applied ≤ received. */
    public static Optional<Breach> receipt(String number, Money received, Money applied) {
        if (!applied.currency().equals(received.currency())) {
            return Optional.of(mixed(applied + " of payment " + number + " is used, " + received + " came in"));
        }
        return applied.compareTo(received) <= 0
                ? Optional.empty()
                : Optional.of(new Breach(
                        Kind.PAYMENT_AMOUNT,
                        "LED-12",
                        applied + " of payment " + number + " is used, " + received + " came in"));
    }

    private static Breach mixed(String text) {
        return new Breach(Kind.CURRENCY_MISMATCH, "LED-13", text);
    }

    private static void negatives(LineQuantities q, List<Breach> breaches) {
        boolean negative = Stream.of(
                        q.ordered(),
                        q.cancelled(),
                        q.allocated(),
                        q.picked(),
                        q.packed(),
                        q.shipped(),
                        q.delivered(),
                        q.undeliverable(),
                        q.returnAuthorised(),
                        q.returned(),
                        q.invoiced(),
                        q.credited())
                .anyMatch(bucket -> bucket.signum() < 0);
        if (negative) {
            breaches.add(new Breach(Kind.NEGATIVE_QUANTITY, "LED-1", "a quantity is below zero"));
        }
    }

    private static void building(LineQuantities q, StatusPolicy policy, List<Breach> breaches) {
        BigDecimal cancellable = q.ordered().subtract(q.shipped()).max(BigDecimal.ZERO);
        if (q.cancelled().signum() > 0 && q.cancelled().compareTo(cancellable) > 0) {
            breaches.add(new Breach(
                    Kind.CANCEL_AFTER_SHIP,
                    "LED-2",
                    Words.of(q.cancelled()) + " cancelled, but only " + Words.of(cancellable) + " had not left"));
        }
        BigDecimal most = policy.atMost(q.effectiveDemand(), policy.overShipPercent());
        boolean inside = q.cumulativeAllocated().compareTo(q.shipped()) > 0;
        if (inside && q.cumulativeAllocated().compareTo(most) > 0) {
            breaches.add(new Breach(
                    Kind.OVER_ALLOCATED,
                    "LED-3",
                    Words.of(q.cumulativeAllocated()) + " set aside or shipped, " + Words.of(q.effectiveDemand())
                            + " wanted"));
        }
    }

    private static void road(LineQuantities q, StatusPolicy policy, List<Breach> breaches) {
        BigDecimal most = policy.atMost(q.effectiveDemand(), policy.overShipPercent());
        if (q.withCustomer().compareTo(most.max(BigDecimal.ZERO)) > 0) {
            breaches.add(new Breach(
                    Kind.OVER_SHIPPED,
                    "LED-4",
                    Words.of(q.withCustomer()) + " with the customer, " + Words.of(q.effectiveDemand()) + " wanted"));
        }
        BigDecimal accounted = q.delivered().add(q.undeliverable());
        if (accounted.compareTo(q.shipped()) > 0) {
            breaches.add(new Breach(
                    Kind.DELIVERED_EXCEEDS_SHIPPED,
                    "LED-5",
                    Words.of(accounted) + " arrived or lost, " + Words.of(q.shipped()) + " left"));
        }
        if (q.returned().compareTo(q.shipped()) > 0) {
            breaches.add(new Breach(
                    Kind.RETURN_WITHOUT_SHIPMENT,
                    "LED-6",
                    Words.of(q.returned()) + " came back, " + Words.of(q.shipped()) + " left"));
        }
    }

    private static void bill(LineQuantities q, BillingBasis basis, StatusPolicy policy, List<Breach> breaches) {
        BigDecimal most = policy.atMost(basis.of(q), policy.invoicingPercent());
        if (q.netInvoiced().compareTo(most) > 0) {
            breaches.add(new Breach(
                    Kind.OVER_INVOICED,
                    "LED-7",
                    Words.of(q.netInvoiced()) + " billed, " + Words.of(basis.of(q)) + " " + basis.word()));
        }
        if (q.credited().compareTo(q.invoiced()) > 0) {
            breaches.add(new Breach(
                    Kind.CREDIT_EXCEEDS_INVOICE,
                    "LED-8",
                    Words.of(q.credited()) + " credited, " + Words.of(q.invoiced()) + " billed"));
        }
    }
}
