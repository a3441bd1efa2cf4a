package io.concordat.testkit.fake.erp;

import io.concordat.model.document.Producer;
import io.concordat.model.order.LineProgress;
import io.concordat.model.order.OrderLine;
import io.concordat.model.order.OrderLineBuilder;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.order.SalesOrderBuilder;
import io.concordat.model.status.LineQuantitiesBuilder;
import io.concordat.model.value.Code;
import io.concordat.model.value.Identifier;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in the book, in the revision in force, and how much of each line is set aside, has left, is cancelled and is billed. */
final class BookedOrder {

    private final Identifier number;
    private final Map<String, BigDecimal> setAside = new HashMap<>();
    private final Map<String, BigDecimal> shipped = new HashMap<>();
    private final Map<String, BigDecimal> cancelled = new HashMap<>();
    private SalesOrder order;
    private Map<String, BigDecimal> billed = Map.of();

    BookedOrder(SalesOrder order, Identifier number) {
        this.order = order;
        this.number = number;
    }

    /** The revision in force. */
    SalesOrder order() {
        return order;
    }

    Identifier number() {
        return number;
    }

    int revision() {
        return order.meta().revision();
    }

    /** What may still leave: the ordered quantity and the policy's tolerance, less what has left or is cancelled. */
    BigDecimal open(OrderLine line) {
        BigDecimal over = order.delivery().policy().overShipPercent();
        BigDecimal ordered = line.quantity().value();
        BigDecimal most = over == null ? ordered : ordered.add(ordered.multiply(over.movePointLeft(2)));
        return most.subtract(shipped(line)).subtract(of(cancelled, line));
    }

    /** What of a line is wanted and has not left. */
    BigDecimal waiting(OrderLine line) {
        return wanted(line).subtract(shipped(line));
    }

    /** What of a line is not cancelled. */
    BigDecimal wanted(OrderLine line) {
        return line.quantity().value().subtract(of(cancelled, line));
    }

    BigDecimal shipped(OrderLine line) {
        return of(shipped, line);
    }

    BigDecimal setAside(OrderLine line) {
        return of(setAside, line);
    }

    /** Sets stock aside for a line, or gives it back when negative. */
    void setAside(OrderLine line, BigDecimal more) {
        setAside.merge(line.lineId(), more, BigDecimal::add);
    }

    void ship(String lineId, BigDecimal quantity) {
        shipped.merge(lineId, quantity, BigDecimal::add);
        setAside.computeIfPresent(
                lineId, (id, there) -> there.subtract(quantity).max(BigDecimal.ZERO));
    }

    /** Takes quantity out of lines: the next revision. */
    void cancel(Map<String, BigDecimal> lines, Code reason, Producer by, OffsetDateTime at) {
        lines.forEach((lineId, quantity) -> cancelled.merge(lineId, quantity, BigDecimal::add));
        List<OrderLine> next = order.lines().stream()
                .map(line -> withProgress(line, lines.containsKey(line.lineId()) ? reason : null))
                .toList();
        order = SalesOrderBuilder.builder(order)
                .lines(next)
                .meta(order.meta().next(by, at))
                .build();
    }

    /** Puts the next revision in force; what is cancelled is as it says. */
    void revise(SalesOrder next) {
        order = next;
        cancelled.clear();
        for (OrderLine line : next.lines()) {
            LineProgress progress = line.progress();
            if (progress != null) {
                cancelled.put(line.lineId(), progress.quantities().cancelled());
            }
        }
    }

    /** The revision in force, each line as far as the book knows. */
    SalesOrder inProgress() {
        return SalesOrderBuilder.builder(order)
                .lines(order.lines().stream()
                        .map(line -> withProgress(line, null))
                        .toList())
                .build();
    }

    Map<String, BigDecimal> billed() {
        return billed;
    }

    void billedUpTo(Map<String, BigDecimal> after) {
        billed = Map.copyOf(after);
    }

    private OrderLine withProgress(OrderLine line, @Nullable Code reason) {
        LineProgress known = line.progress();
        Code kept = known == null ? null : known.cancelReason();
        LineProgress progress = new LineProgress(
                LineQuantitiesBuilder.builder()
                        .unit(line.quantity().unit())
                        .ordered(line.quantity().value())
                        .cancelled(of(cancelled, line))
                        .shipped(shipped(line))
                        .invoiced(of(billed, line))
                        .build(),
                List.of(),
                known == null ? List.of() : known.acknowledgements(),
                reason == null ? kept : reason);
        return OrderLineBuilder.builder(line).progress(progress).build();
    }

    private static BigDecimal of(Map<String, BigDecimal> quantities, OrderLine line) {
        return quantities.getOrDefault(line.lineId(), BigDecimal.ZERO);
    }
}
