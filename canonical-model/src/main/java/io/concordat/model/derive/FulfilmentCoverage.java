package io.concordat.model.derive;

import io.concordat.model.status.FulfilmentStatus;
import java.math.BigDecimal;

/**
 * How far the goods of a whole order are: a word for people, the span of its lines for code.
 *
 * @param label the word
 * @param lowest the line that is least far; lines without demand do not count
 * @param highest the line that is furthest
 * @param shippedPercent how much of what is wanted has left, 0 to 100, one decimal, never rounded up
 * @param deliveredPercent how much of what is wanted has arrived, likewise
 * @param allLeft whether every line has left within tolerance or was given up
 * @param allArrived whether all that left has arrived or is known not to (refused, lost), and nothing is to leave
 */
public record FulfilmentCoverage(
        FulfilmentStatus label,
        FulfilmentStatus lowest,
        FulfilmentStatus highest,
        BigDecimal shippedPercent,
        BigDecimal deliveredPercent,
        boolean allLeft,
        boolean allArrived) {

    /** Whether lines stand at different points. */
    public boolean isSpread() {
        return lowest != highest;
    }

    /** {@code PARTIALLY_SHIPPED, lines from BACKORDERED to SHIPPED, 60 % shipped}. */
    @Override
    public String toString() {
        String span = isSpread() ? ", lines from " + lowest + " to " + highest : "";
        return label + span + ", " + Words.of(shippedPercent) + " % shipped";
    }
}
