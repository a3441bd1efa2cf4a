package com.acme.concordat.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Acme is asked about stock: articles, not lines. */
record StockEnquiry(@Nullable String site, List<Row> rows) {

    /** An article in the unit it is asked in. */
    record Row(String yourRow, String article, String uom) {}
}
