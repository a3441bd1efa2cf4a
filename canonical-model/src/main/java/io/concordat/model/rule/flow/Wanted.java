package io.concordat.model.rule.flow;

import io.concordat.model.order.OrderLine;
import java.math.BigDecimal;

/** What is wanted of an order line, in its unit: what the line says, less what its progress says was cancelled. */
final class Wanted {

    private Wanted() {}

    static BigDecimal of(OrderLine line) {
        var progress = line.progress();
        BigDecimal ordered = line.quantity().value();
        return progress == null
                ? ordered
                : ordered.subtract(progress.quantities().cancelled());
    }

    /** What came back and may leave once more. */
    static BigDecimal returned(OrderLine line) {
        var progress = line.progress();
        return progress == null ? BigDecimal.ZERO : progress.quantities().returned();
    }
}
