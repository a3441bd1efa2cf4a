package io.concordat.examples.faultstorm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What a storm came to.
 *
 * @param booked orders the ERP has
 * @param doubled bookings beyond the first of an order
 * @param calls calls made to the ERP, questions included, whether they reached it or not
 * @param intoOutage those of them made while it was away
 * @param lasted virtual time until the last order was booked
 */
record StormCount(int booked, int doubled, long calls, long intoOutage, Duration lasted) {

    /** Calls for each order booked; two decimals. */
    BigDecimal callsPerEffect() {
        return BigDecimal.valueOf(calls).divide(BigDecimal.valueOf(Math.max(1, booked)), 2, RoundingMode.HALF_UP);
    }
}
