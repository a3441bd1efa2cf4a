package io.concordat.model.derive;

import static io.concordat.model.status.FulfilmentStatus.ALLOCATED;
import static io.concordat.model.status.FulfilmentStatus.BACKORDERED;
import static io.concordat.model.status.FulfilmentStatus.CANCELLED;
import static io.concordat.model.status.FulfilmentStatus.DELIVERED;
import static io.concordat.model.status.FulfilmentStatus.NOT_REQUIRED;
import static io.concordat.model.status.FulfilmentStatus.NOT_STARTED;
import static io.concordat.model.status.FulfilmentStatus.PACKED;
import static io.concordat.model.status.FulfilmentStatus.PARTIALLY_ALLOCATED;
import static io.concordat.model.status.FulfilmentStatus.PARTIALLY_DELIVERED;
import static io.concordat.model.status.FulfilmentStatus.PARTIALLY_SHIPPED;
import static io.concordat.model.status.FulfilmentStatus.PICKED;
import static io.concordat.model.status.FulfilmentStatus.PICKING;
import static io.concordat.model.status.FulfilmentStatus.SHIPPED;
import static io.concordat.model.status.FulfilmentStatus.SHORT_CLOSED;

import io.concordat.model.status.FulfilmentStatus;
import io.concordat.model.status.LineQuantities;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Rules FUL-1 to FUL-15: how far the goods of a line are; first match wins. Rules FUL-20 to FUL-25, how far those of the
 * order are, see {@link #order}. Total and pure.
 */
public final class FulfilmentRules {

    private FulfilmentRules() {}

    /**
     * How far one line is.
     *
     * @param q its quantities
     * @param conditions what else is known of it
     * @param policy what counts as enough
     */
    public static Explained<FulfilmentStatus> line(
            LineQuantities q, Set<LineCondition> conditions, StatusPolicy policy) {
        BigDecimal demand = q.effectiveDemand();
        if (conditions.contains(LineCondition.NOTHING_TO_SHIP)) {
            return because(NOT_REQUIRED, "FUL-1", "nothing to ship");
        }
        if (demand.signum() == 0 && q.ordered().signum() > 0 && q.shipped().signum() == 0) {
            return because(CANCELLED, "FUL-2", "all " + Words.of(q.ordered()) + " cancelled before anything left");
        }
        if (demand.signum() <= 0) {
            return because(NOT_REQUIRED, "FUL-3", "nothing is wanted any more");
        }
        if (q.shipped().signum() > 0 && q.shipped().compareTo(policy.enough(demand)) >= 0) {
            return left(q);
        }
        if (conditions.contains(LineCondition.SHORT_CLOSED)) {
            return because(SHORT_CLOSED, "FUL-7", of(q.shipped(), q) + " left, the rest was given up");
        }
        if (q.shipped().signum() > 0) {
            return because(PARTIALLY_SHIPPED, "FUL-8", of(q.shipped(), q) + " left");
        }
        return inTheBuilding(q, conditions);
    }

    private static Explained<FulfilmentStatus> left(LineQuantities q) {
        if (q.delivered().compareTo(q.shipped()) >= 0) {
            return because(DELIVERED, "FUL-4", share(q.delivered(), q.shipped(), q) + " arrived");
        }
        if (q.delivered().signum() > 0) {
            return because(PARTIALLY_DELIVERED, "FUL-5", share(q.delivered(), q.shipped(), q) + " arrived");
        }
        return because(SHIPPED, "FUL-6", of(q.shipped(), q) + " left");
    }

    private static Explained<FulfilmentStatus> inTheBuilding(LineQuantities q, Set<LineCondition> conditions) {
        BigDecimal demand = q.effectiveDemand();
        if (q.cumulativePacked().compareTo(demand) >= 0) {
            return because(PACKED, "FUL-9", of(q.cumulativePacked(), q) + " packed");
        }
        if (q.cumulativePicked().compareTo(demand) >= 0) {
            return because(PICKED, "FUL-10", of(q.cumulativePicked(), q) + " picked");
        }
        if (q.cumulativePicked().signum() > 0) {
            return because(PICKING, "FUL-11", of(q.cumulativePicked(), q) + " picked");
        }
        if (q.cumulativeAllocated().compareTo(demand) >= 0) {
            return because(ALLOCATED, "FUL-12", of(q.cumulativeAllocated(), q) + " reserved");
        }
        if (q.cumulativeAllocated().signum() > 0) {
            return because(PARTIALLY_ALLOCATED, "FUL-13", of(q.cumulativeAllocated(), q) + " reserved");
        }
        if (conditions.contains(LineCondition.FOUND_SHORT)) {
            return because(BACKORDERED, "FUL-14", Words.of(q.backordered()) + Words.unit(q.unit()) + " not there");
        }
        return because(NOT_STARTED, "FUL-15", "nothing of " + Words.of(demand) + Words.unit(q.unit()) + " done");
    }

    /**
     * One line as the order sees it.
     *
     * @param quantities its quantities
     * @param status what {@link #line} said of it
     */
    public record Line(LineQuantities quantities, FulfilmentStatus status) {

        /** Lines without demand, and lines given up before anything left, say nothing about the order. */
        boolean counts() {
            boolean empty = status == NOT_REQUIRED || status == CANCELLED;
            return !empty && !(status == SHORT_CLOSED && quantities.shipped().signum() <= 0);
        }

        /** Where the goods stand; what was given up is no longer waited for. */
        FulfilmentStatus reached() {
            if (status != SHORT_CLOSED) {
                return status;
            }
            return left(quantities).value();
        }

        /** Whether all has left, and of all that left is known whether it arrived or never will (refused, lost). */
        boolean isAccountedFor() {
            BigDecimal known = quantities.delivered().add(quantities.undeliverable());
            return reached().compareTo(SHIPPED) >= 0 && known.compareTo(quantities.shipped()) >= 0;
        }

        BigDecimal wanted() {
            return status == SHORT_CLOSED ? quantities.shipped() : quantities.effectiveDemand();
        }
    }

    /**
     * How far the order is.
     *
     * <p>FUL-20 no line has demand: {@code CANCELLED} if one was cancelled, else {@code NOT_REQUIRED}. FUL-21 all lines
     * stand at one point: that point. FUL-22 all have arrived. FUL-23 something has arrived. FUL-24 something has left,
     * all of it or part. FUL-25 else the furthest line, as far as it is true of a part.
     */
    public static Explained<FulfilmentCoverage> order(List<Line> lines) {
        List<Line> active = lines.stream().filter(Line::counts).toList();
        if (active.isEmpty()) {
            return withoutDemand(lines);
        }
        FulfilmentStatus lowest = lowest(active.stream().map(Line::status).toList());
        FulfilmentStatus highest = highest(active.stream().map(Line::status).toList());
        FulfilmentStatus reachedLeast =
                lowest(active.stream().map(Line::reached).toList());
        FulfilmentStatus reachedMost =
                highest(active.stream().map(Line::reached).toList());
        Explained<FulfilmentStatus> label =
                lowest == highest ? same(lowest, active.size()) : spread(reachedLeast, reachedMost);
        FulfilmentCoverage coverage = new FulfilmentCoverage(
                label.value(),
                lowest,
                highest,
                Coverage.percent(active, LineQuantities::shipped),
                Coverage.percent(active, LineQuantities::delivered),
                reachedLeast.compareTo(SHIPPED) >= 0,
                active.stream().allMatch(Line::isAccountedFor));
        String span = lowest == highest
                ? ""
                : ": lines from " + Words.of(lowest) + " to " + Words.of(highest) + ", "
                        + Words.of(coverage.shippedPercent()) + " % has left";
        return label.as(coverage).because(label.reason() + span);
    }

    private static Explained<FulfilmentCoverage> withoutDemand(List<Line> lines) {
        boolean cancelled = lines.stream().anyMatch(line -> line.status() != NOT_REQUIRED);
        FulfilmentStatus label = cancelled ? CANCELLED : NOT_REQUIRED;
        String reason = cancelled ? "no line is wanted any more" : "no line has anything to ship";
        FulfilmentCoverage none =
                new FulfilmentCoverage(label, label, label, BigDecimal.ZERO, BigDecimal.ZERO, true, true);
        return because(label, "FUL-20", reason).as(none);
    }

    private static Explained<FulfilmentStatus> same(FulfilmentStatus status, int lines) {
        String whole = lines == 1 ? "its only line" : "all " + lines + " lines";
        return Explained.of(status, "FUL-21", Words.of(status) + ": " + whole);
    }

    private static Explained<FulfilmentStatus> spread(FulfilmentStatus least, FulfilmentStatus most) {
        if (least == DELIVERED) {
            return plain(DELIVERED, "FUL-22");
        }
        if (most.compareTo(PARTIALLY_DELIVERED) >= 0) {
            return plain(PARTIALLY_DELIVERED, "FUL-23");
        }
        if (most.compareTo(PARTIALLY_SHIPPED) >= 0) {
            return plain(least == SHIPPED ? SHIPPED : PARTIALLY_SHIPPED, "FUL-24");
        }
        return plain(partOf(most), "FUL-25");
    }

    private static FulfilmentStatus partOf(FulfilmentStatus furthest) {
        return switch (furthest) {
            case ALLOCATED -> PARTIALLY_ALLOCATED;
            case PICKED, PACKED -> PICKING;
            default -> furthest;
        };
    }

    private static FulfilmentStatus lowest(List<FulfilmentStatus> statuses) {
        return statuses.stream().min(FulfilmentStatus::compareTo).orElse(NOT_REQUIRED);
    }

    private static FulfilmentStatus highest(List<FulfilmentStatus> statuses) {
        return statuses.stream().max(FulfilmentStatus::compareTo).orElse(NOT_REQUIRED);
    }

    private static Explained<FulfilmentStatus> plain(FulfilmentStatus status, String rule) {
        return Explained.of(status, rule, Words.of(status));
    }

    private static Explained<FulfilmentStatus> because(FulfilmentStatus status, String rule, String reason) {
        return Explained.of(status, rule, Words.of(status) + ": " + reason);
    }

    private static String of(BigDecimal part, LineQuantities q) {
        return share(part, q.effectiveDemand(), q);
    }

    private static String share(BigDecimal part, BigDecimal whole, LineQuantities q) {
        return Words.share(part, whole, q.unit());
    }
}
