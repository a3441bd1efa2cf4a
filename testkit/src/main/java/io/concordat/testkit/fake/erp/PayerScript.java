package io.concordat.testkit.fake.erp;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * How the customers of an in-memory ERP pay.
 *
 * @param after how long after an invoice was posted they pay
 * @param firstShare what of the first invoice of an order they pay then: more than 0, at most 1
 * @param restAfter how long after that they pay the rest of it
 */
public record PayerScript(Duration after, BigDecimal firstShare, Duration restAfter) {

    /** Refuses a share out of bounds. */
    public PayerScript {
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(restAfter, "restAfter");
        if (firstShare.signum() <= 0 || firstShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "customers pay " + firstShare + " of the first invoice: expected more than 0 and at most 1");
        }
    }

    /** Every invoice whole, ten days after it was posted. */
    public static PayerScript punctual() {
        return new PayerScript(Duration.ofDays(10), BigDecimal.ONE, Duration.ofDays(20));
    }

    /** Four fifths of an order's first invoice after ten days and the rest twenty days later; all others whole. */
    public static PayerScript shortPaysFirst() {
        return new PayerScript(Duration.ofDays(10), new BigDecimal("0.8"), Duration.ofDays(20));
    }
}
