package com.acme.concordat.server;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** One row of an order in the book. To be used by one thread at a time. */
final class BookedRow {

    private final JsonNode row;
    private BigDecimal shipped = BigDecimal.ZERO;
    private BigDecimal cancelled = BigDecimal.ZERO;
    private BigDecimal reserved;

    BookedRow(JsonNode row, BigDecimal reserved) {
        this.row = row;
        this.reserved = reserved;
    }

    String text(String name) {
        return row.path(name).asString("");
    }

    BigDecimal number(String name) {
        return row.path(name).decimalValue();
    }

    BigDecimal open() {
        return number("qty").subtract(shipped).subtract(cancelled);
    }

    void ship(BigDecimal qty) {
        shipped = shipped.add(qty);
        reserved = reserved.subtract(qty).max(BigDecimal.ZERO);
    }

    /** Cancels as much as is open of what is wanted, what is not reserved first. */
    BigDecimal cancel(BigDecimal wanted, Warehouse.Shelf shelf) {
        BigDecimal taken = wanted.min(open());
        cancelled = cancelled.add(taken);
        BigDecimal released = reserved.subtract(open()).max(BigDecimal.ZERO);
        reserved = reserved.subtract(released);
        shelf.giveBack(released);
        return taken;
    }
}
