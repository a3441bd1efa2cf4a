package com.acme.concordat.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Acme says about stock, an entry for each article it knows. */
record StockList(OffsetDateTime at, List<Entry> stock) {

    /** An article. */
    record Entry(
            String article,
            String uom,
            BigDecimal free,
            @Nullable LocalDate nextReceipt) {}
}
