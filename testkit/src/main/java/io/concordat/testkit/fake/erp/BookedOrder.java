package io.concordat.testkit.fake.erp;

import io.concordat.model.order.OrderLine;
import io.concordat.model.order.SalesOrder;
import io.concordat.model.value.Identifier;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** An order in the book and how much of each line has left, is cancelled and is billed. */
final class BookedOrder {

    private final SalesOrder order;
    private final Identifier number;
    private final Map<String, BigDecimal> shipped = new HashMap<>();
    private final Map<String, BigDecimal> cancelled = new HashMap<>();
    private Map<String, BigDecimal> billed = Map.of();

    BookedOrder(SalesOrder order, Identifier number) {
        this.order = order;
        this.number = number;
    }

    SalesOrder order() {
        return order;
    }

    Identifier number() {
        return number;
    }

    /** What may still leave: the ordered quantity and the policy's tolerance, less what has left or is cancelled. */
    BigDecimal open(OrderLine line) {
        BigDecimal over = order.delivery().policy().overShipPercent();
        BigDecimal ordered = line.quantity().value();
        BigDecimal most = over == null ? ordered : ordered.add(ordered.multiply(over.movePointLeft(2)));
        return most.subtract(of(shipped, line)).subtract(of(cancelled, line));
    }

    /** What of a line is wanted and has not left. */
    BigDecimal waiting(OrderLine line) {
        return line.quantity().value().subtract(of(shipped, line)).subtract(of(cancelled, line));
    }

    void cancel(String lineId, BigDecimal quantity) {
        cancelled.merge(lineId, quantity, BigDecimal::add);
    }

    private static BigDecimal of(Map<String, BigDecimal> quantities, OrderLine line) {
        return quantities.getOrDefault(line.lineId(), BigDecimal.ZERO);
    }

    void ship(String lineId, BigDecimal quantity) {
        shipped.merge(lineId, quantity, BigDecimal::add);
    }

    Map<String, BigDecimal> billed() {
        return billed;
    }

    void billedUpTo(Map<String, BigDecimal> after) {
        billed = Map.copyOf(after);
    }
}
